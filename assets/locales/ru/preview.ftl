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
preview-calls = Звонок на { $phone }
preview-fails = Кнопка не сработает. { $why }
preview-leads-nowhere = Кнопка никуда не ведёт

## Значения переменных

preview-sample = Пример для { $variable }
preview-sample-hint = Пример значения

## Чем отличается от WhatsApp

preview-differs = Чем отличается от WhatsApp
preview-differs-letters = Шрифт и эмодзи здесь не те, что в телефонах. Строки могут переноситься иначе, а длинный текст — сворачиваться в другом месте.
preview-differs-links = Адреса без https:// и www, почту и номера телефонов WhatsApp тоже делает ссылками. Здесь они остаются текстом.
preview-differs-card = Под ссылкой в WhatsApp бывает карточка сайта. Здесь её нет.
preview-differs-answer = Над ответом кнопкой WhatsApp повторяет сообщение, на которое отвечают. Здесь видны только слова с кнопки.
preview-differs-notices = В начале чата WhatsApp ставит свои плашки, например о шифровании. Здесь их нет.
preview-differs-direction = Буквы иврита и арабского здесь идут слева направо, в WhatsApp — справа налево.
preview-differs-wall = Обои чата похожи, но нарисованы заново.
