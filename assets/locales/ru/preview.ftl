### Предпросмотр: телефон, в котором видно сообщение глазами клиента.

preview-title = Как увидит клиент
preview-day = Светлый WhatsApp
preview-night = Тёмный WhatsApp
preview-business-unnamed = Ваша компания
preview-business-account = бизнес‑аккаунт
preview-today = Сегодня
preview-empty = Текст сообщения появится здесь
preview-read-more = Читать дальше
preview-restart = Начать сначала

## Кнопки

preview-untitled = Без названия
preview-answers = Клиент ответит этими словами
preview-opens = Откроется { $url }
preview-calls = Позвонит на { $phone }
preview-fails = Кнопка не сработает. { $why }
preview-leads-nowhere = Кнопка никуда не ведёт

## Значения переменных

preview-sample = Пример для { $variable }
preview-sample-hint = Пример значения
