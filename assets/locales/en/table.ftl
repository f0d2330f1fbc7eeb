### The table: headings that sort, and rows that can be ticked.

table-tick-all = Select all
table-sorted-up = Ascending
table-sorted-down = Descending
table-nothing = Nothing found.
