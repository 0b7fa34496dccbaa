<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlarmWords</name>
    <message>
        <source>Settled</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>Suspicious notice for %1 (order …%2): %3. Look at the details with the owner.</source>
        <extracomment>%1 is an amount, %2 the last digits of an order number, %3 what does not fit.</extracomment>
        <translation>Suspicious notice for %1 (order …%2): %3. Look at the details with the owner.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Refund refused: %1 (order …%2). %3</source>
        <extracomment>%1 is an amount, %2 the last digits of an order number, %3 whole sentences: why, what to do.</extracomment>
        <translation>Refund refused: %1 (order …%2). %3</translation>
    </message>
    <message>
        <source>Refund did not arrive: %1 (order …%2). %3</source>
        <extracomment>%1 is an amount, %2 the last digits of an order number, %3 whole sentences: why, what to do.</extracomment>
        <translation>Refund did not arrive: %1 (order …%2). %3</translation>
    </message>
    <message>
        <source>Refund not confirmed for a long time: %1 (order …%2). %3</source>
        <extracomment>%1 is an amount, %2 the last digits of an order number, %3 whole sentences: what to do.</extracomment>
        <translation>Refund not confirmed for a long time: %1 (order …%2). %3</translation>
    </message>
    <message>
        <source>Paid twice: %1 came again for the same sale (order …%2). Give it back in the order book, or book it.</source>
        <extracomment>%1 is an amount, %2 the last digits of an order number.</extracomment>
        <translation>Paid twice: %1 came again for the same sale (order …%2). Give it back in the order book, or book it.</translation>
    </message>
    <message>
        <source>Paid after closing: %1 (order …%2). Book it, or give it back in the order book.</source>
        <extracomment>%1 is an amount, %2 the last digits of an order number.</extracomment>
        <translation>Paid after closing: %1 (order …%2). Book it, or give it back in the order book.</translation>
    </message>
</context>
<context>
    <name>AmountWords</name>
    <message>
        <source>WeChat payment received: %1 yuan</source>
        <extracomment>Spoken when a payment has arrived. %1 is the amount: in Chinese words where the language is Chinese.</extracomment>
        <translation>WeChat payment received: %1 yuan</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>the file is gone or was changed</source>
        <translation>the file is gone or was changed</translation>
    </message>
    <message>
        <source>checked, clean</source>
        <translation>checked, clean</translation>
    </message>
    <message numerus="yes">
        <source>%n violation(s)</source>
        <translation>
            <numerusform>%n violation</numerusform>
            <numerusform>%n violations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BillWords</name>
    <message>
        <source>Missing here</source>
        <translation>Missing here</translation>
    </message>
    <message>
        <source>Not paid here</source>
        <translation>Not paid here</translation>
    </message>
    <message>
        <source>Missing at WeChat</source>
        <translation>Missing at WeChat</translation>
    </message>
    <message>
        <source>Other amount</source>
        <translation>Other amount</translation>
    </message>
    <message>
        <source>Other payment</source>
        <translation>Other payment</translation>
    </message>
    <message>
        <source>Other day</source>
        <translation>Other day</translation>
    </message>
    <message>
        <source>Twice in the bill</source>
        <translation>Twice in the bill</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Other charge</source>
        <translation>Other charge</translation>
    </message>
    <message>
        <source>%1 were paid in another way (%2): not a sale of this program.</source>
        <translation>%1 were paid in another way (%2): not a sale of this program.</translation>
    </message>
    <message>
        <source>%1 were paid, and this ledger has no such order. Repairing asks WeChat and books what it confirms.</source>
        <translation>%1 were paid, and this ledger has no such order. Repairing asks WeChat and books what it confirms.</translation>
    </message>
    <message>
        <source>%1 were paid; here the order stands as “%2”. Repairing asks WeChat and books what it confirms.</source>
        <translation>%1 were paid; here the order stands as “%2”. Repairing asks WeChat and books what it confirms.</translation>
    </message>
    <message>
        <source>%1 are paid here, and WeChat&apos;s bill does not have them. Ask WeChat about the order, then call WeChat with its transaction number.</source>
        <translation>%1 are paid here, and WeChat&apos;s bill does not have them. Ask WeChat about the order, then call WeChat with its transaction number.</translation>
    </message>
    <message>
        <source>WeChat&apos;s bill says %1, this ledger %2. Call WeChat with the transaction number.</source>
        <translation>WeChat&apos;s bill says %1, this ledger %2. Call WeChat with the transaction number.</translation>
    </message>
    <message>
        <source>The order is paid here with another transaction number. The buyer may have paid twice: ask WeChat.</source>
        <translation>The order is paid here with another transaction number. The buyer may have paid twice: ask WeChat.</translation>
    </message>
    <message>
        <source>%1 are booked here on another day. Nothing is missing.</source>
        <translation>%1 are booked here on another day. Nothing is missing.</translation>
    </message>
    <message>
        <source>The bill has this payment of %1 twice; it is booked here once. Ask WeChat.</source>
        <translation>The bill has this payment of %1 twice; it is booked here once. Ask WeChat.</translation>
    </message>
    <message>
        <source>%1 are paid here and were taken back at WeChat. Ask WeChat before the goods are handed over.</source>
        <translation>%1 are paid here and were taken back at WeChat. Ask WeChat before the goods are handed over.</translation>
    </message>
    <message>
        <source>WeChat kept another charge from %1 than its rate says.</source>
        <translation>WeChat kept another charge from %1 than its rate says.</translation>
    </message>
    <message>
        <source>Booked as paid, on WeChat&apos;s answer.</source>
        <translation>Booked as paid, on WeChat&apos;s answer.</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message>
        <source>Refund missing here</source>
        <translation>Refund missing here</translation>
    </message>
    <message>
        <source>Refund open here</source>
        <translation>Refund open here</translation>
    </message>
    <message>
        <source>Refund missing at WeChat</source>
        <translation>Refund missing at WeChat</translation>
    </message>
    <message>
        <source>Other refund amount</source>
        <translation>Other refund amount</translation>
    </message>
    <message>
        <source>%1 were given back, and this ledger has no such refund: perhaps on the merchant platform. Nothing can be booked here; note who did it.</source>
        <translation>%1 were given back, and this ledger has no such refund: perhaps on the merchant platform. Nothing can be booked here; note who did it.</translation>
    </message>
    <message>
        <source>%1 were given back; here the refund stands as “%2”. Repairing asks WeChat and books what it confirms.</source>
        <translation>%1 were given back; here the refund stands as “%2”. Repairing asks WeChat and books what it confirms.</translation>
    </message>
    <message>
        <source>%1 were given back here, and WeChat&apos;s bill does not have it. Ask WeChat about the refund.</source>
        <translation>%1 were given back here, and WeChat&apos;s bill does not have it. Ask WeChat about the refund.</translation>
    </message>
    <message>
        <source>WeChat&apos;s bill says that %1 were given back, this ledger %2. Call WeChat with the refund number.</source>
        <translation>WeChat&apos;s bill says that %1 were given back, this ledger %2. Call WeChat with the refund number.</translation>
    </message>
    <message>
        <source>Booked as refunded, on WeChat&apos;s answer.</source>
        <translation>Booked as refunded, on WeChat&apos;s answer.</translation>
    </message>
    <message>
        <source>WeChat&apos;s answer does not confirm it: it stands as “%1”.</source>
        <translation>WeChat&apos;s answer does not confirm it: it stands as “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n refund</numerusform>
            <numerusform>%n refunds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2; %3, %4; charge %5; %6 match, %7.</source>
        <extracomment>%1 &quot;57 payments&quot;, %2 their sum, %3 &quot;2 refunds&quot;, %4 their sum, %5 what WeChat keeps, %6 how many of all match, %7 &quot;2 differences&quot;</extracomment>
        <translation>%1, %2; %3, %4; charge %5; %6 match, %7.</translation>
    </message>
    <message>
        <source>The order is entered as not confirmed, and WeChat is asked about it. If WeChat confirms %1, it is booked as paid.</source>
        <translation>The order is entered as not confirmed, and WeChat is asked about it. If WeChat confirms %1, it is booked as paid.</translation>
    </message>
    <message>
        <source>WeChat is asked about the refund. If WeChat confirms %1, it is booked as refunded.</source>
        <translation>WeChat is asked about the refund. If WeChat confirms %1, it is booked as refunded.</translation>
    </message>
    <message>
        <source>WeChat is asked about the order. If WeChat confirms %1, it is booked as paid.</source>
        <translation>WeChat is asked about the order. If WeChat confirms %1, it is booked as paid.</translation>
    </message>
    <message>
        <source>WeChat&apos;s bill has no payments, and neither has this ledger.</source>
        <translation>WeChat&apos;s bill has no payments, and neither has this ledger.</translation>
    </message>
    <message>
        <source>All agrees to the fen: %1, %2.</source>
        <extracomment>%1 &quot;57 payments&quot;, %2 &quot;2 refunds&quot;.</extracomment>
        <translation>All agrees to the fen: %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) found; all are booked now, on WeChat&apos;s answer.</source>
        <translation>
            <numerusform>%n difference found; it is booked now, on WeChat&apos;s answer.</numerusform>
            <numerusform>%n differences found; all are booked now, on WeChat&apos;s answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s): each is explained below.</source>
        <translation>
            <numerusform>%n difference: it is explained below.</numerusform>
            <numerusform>%n differences: each is explained below.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Asking WeChat can end %n of them.</source>
        <translation>
            <numerusform>Asking WeChat can end %n of them.</numerusform>
            <numerusform>Asking WeChat can end %n of them.</numerusform>
        </translation>
    </message>
    <message>
        <source>WeChat&apos;s bill of %1 is there from ten o&apos;clock in the morning of %2, Beijing time.</source>
        <extracomment>%1 a day, %2 the next one.</extracomment>
        <translation>WeChat&apos;s bill of %1 is there from ten o&apos;clock in the morning of %2, Beijing time.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>Refund number</source>
        <translation>Refund number</translation>
    </message>
    <message>
        <source>Transaction number</source>
        <translation>Transaction number</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>WeChat&apos;s bill</source>
        <translation>WeChat&apos;s bill</translation>
    </message>
    <message>
        <source>This ledger</source>
        <translation>This ledger</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Afterwards</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>No code right now</source>
        <translation>No code right now</translation>
    </message>
    <message>
        <source>Please pay at the counter.</source>
        <translation>Please pay at the counter.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>A fresh code is coming.</source>
        <translation>A fresh code is coming.</translation>
    </message>
    <message>
        <source>WeChat is being asked. Please wait, and do not pay twice.</source>
        <translation>WeChat is being asked. Please wait, and do not pay twice.</translation>
    </message>
    <message>
        <source>Please ask at the counter.</source>
        <translation>Please ask at the counter.</translation>
    </message>
    <message>
        <source>The buyer is confirming on the phone.</source>
        <translation>The buyer is confirming on the phone.</translation>
    </message>
</context>
<context>
    <name>CalibrationWords</name>
    <message>
        <source>Your printer draws %1 % too long across.</source>
        <translation>Your printer draws %1 % too long across.</translation>
    </message>
    <message>
        <source>Your printer draws %1 % too short across.</source>
        <translation>Your printer draws %1 % too short across.</translation>
    </message>
    <message>
        <source>It draws %1 % too long down the page.</source>
        <translation>It draws %1 % too long down the page.</translation>
    </message>
    <message>
        <source>It draws %1 % too short down the page.</source>
        <translation>It draws %1 % too short down the page.</translation>
    </message>
    <message>
        <source>It prints %1 mm too far to the right.</source>
        <translation>It prints %1 mm too far to the right.</translation>
    </message>
    <message>
        <source>It prints %1 mm too far to the left.</source>
        <translation>It prints %1 mm too far to the left.</translation>
    </message>
    <message>
        <source>It prints %1 mm too low.</source>
        <translation>It prints %1 mm too low.</translation>
    </message>
    <message>
        <source>It prints %1 mm too high.</source>
        <translation>It prints %1 mm too high.</translation>
    </message>
    <message>
        <source>① Left edge of the paper to the upright line (true: %1 mm)</source>
        <translation>① Left edge of the paper to the upright line (true: %1 mm)</translation>
    </message>
    <message>
        <source>② Upper edge of the paper to the level line (true: %1 mm)</source>
        <translation>② Upper edge of the paper to the level line (true: %1 mm)</translation>
    </message>
    <message>
        <source>③ Whole length of the level line (true: %1 mm)</source>
        <translation>③ Whole length of the level line (true: %1 mm)</translation>
    </message>
    <message>
        <source>④ Whole length of the upright line (true: %1 mm)</source>
        <translation>④ Whole length of the upright line (true: %1 mm)</translation>
    </message>
    <message>
        <source>This is no length: type millimetres, such as 100.4.</source>
        <translation>This is no length: type millimetres, such as 100.4.</translation>
    </message>
    <message>
        <source>Is that in centimetres? In millimetres it is %1.</source>
        <translation>Is that in centimetres? In millimetres it is %1.</translation>
    </message>
    <message>
        <source>From %1 to %2 mm can be corrected.</source>
        <translation>From %1 to %2 mm can be corrected.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences following each other. Chinese needs no space between them.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Fine as it is: nothing is off by more than a ruler can tell (%1 mm).</source>
        <translation>Fine as it is: nothing is off by more than a ruler can tell (%1 mm).</translation>
    </message>
    <message>
        <source>Sheets for this printer are not corrected.</source>
        <translation>Sheets for this printer are not corrected.</translation>
    </message>
    <message>
        <source>Sheets for this printer will be corrected by that.</source>
        <translation>Sheets for this printer will be corrected by that.</translation>
    </message>
    <message>
        <source>Printers are seldom off by more than %1 % or %2 mm. Check that page scaling (“fit to page”) is off and the paper lies straight, and print the page again.</source>
        <translation>Printers are seldom off by more than %1 % or %2 mm. Check that page scaling (“fit to page”) is off and the paper lies straight, and print the page again.</translation>
    </message>
    <message>
        <source>That is more than can be corrected. Check that page scaling (“fit to page”) is off and that you measure in millimetres, and print the page again.</source>
        <translation>That is more than can be corrected. Check that page scaling (“fit to page”) is off and that you measure in millimetres, and print the page again.</translation>
    </message>
    <message>
        <source>%1 mm to the right</source>
        <translation>%1 mm to the right</translation>
    </message>
    <message>
        <source>%1 mm to the left</source>
        <translation>%1 mm to the left</translation>
    </message>
    <message>
        <source>%1 mm down</source>
        <translation>%1 mm down</translation>
    </message>
    <message>
        <source>%1 mm up</source>
        <translation>%1 mm up</translation>
    </message>
    <message>
        <source>%1 % larger across</source>
        <translation>%1 % larger across</translation>
    </message>
    <message>
        <source>%1 % smaller across</source>
        <translation>%1 % smaller across</translation>
    </message>
    <message>
        <source>%1 % larger down</source>
        <translation>%1 % larger down</translation>
    </message>
    <message>
        <source>%1 % smaller down</source>
        <translation>%1 % smaller down</translation>
    </message>
    <message>
        <source>true to size</source>
        <translation>true to size</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Two parts of a list.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>not measured</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>%1 is &quot;corrected&quot; or &quot;true to size&quot;, %2 a date such as 2026-11-29.</extracomment>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>%1; measured on %2</source>
        <extracomment>%1 is what a correction does, %2 a date such as 2026-11-29.</extracomment>
        <translation>%1; measured on %2</translation>
    </message>
</context>
<context>
    <name>Cashier</name>
    <message>
        <source>Play against a simulated platform, with play money.</source>
        <translation>Play against a simulated platform, with play money.</translation>
    </message>
    <message>
        <source>Play two sales in practice mode, leave pictures in DIR, and end.</source>
        <translation>Play two sales in practice mode, leave pictures in DIR, and end.</translation>
    </message>
    <message>
        <source>Print how long the start took and the longest stall after it, and end.</source>
        <translation>Print how long the start took and the longest stall after it, and end.</translation>
    </message>
    <message>
        <source>Open the page NAME: counter, products, sheets, board, orders, access, reports, bills, shifts, backups.</source>
        <translation>Open the page NAME: counter, products, sheets, board, orders, access, reports, bills, shifts, backups.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>no file</source>
        <translation>no file</translation>
    </message>
    <message>
        <source>The configuration can be read (%1).</source>
        <translation>The configuration can be read (%1).</translation>
    </message>
    <message>
        <source>The merchant number and the API key have the right shape.</source>
        <translation>The merchant number and the API key have the right shape.</translation>
    </message>
    <message>
        <source>The ledger opens, and every commit is synced to the disk.</source>
        <translation>The ledger opens, and every commit is synced to the disk.</translation>
    </message>
    <message>
        <source>%1 MB of disk are free for the ledger.</source>
        <translation>%1 MB of disk are free for the ledger.</translation>
    </message>
    <message>
        <source>Only %1 MB of disk are free for the ledger: make room before selling.</source>
        <translation>Only %1 MB of disk are free for the ledger: make room before selling.</translation>
    </message>
    <message>
        <source>WeChat Pay answers, and both sides hold the same key.</source>
        <translation>WeChat Pay answers, and both sides hold the same key.</translation>
    </message>
    <message>
        <source>The clock could not be compared: WeChat Pay gave no time.</source>
        <translation>The clock could not be compared: WeChat Pay gave no time.</translation>
    </message>
    <message>
        <source>This PC&apos;s clock agrees with WeChat Pay&apos;s.</source>
        <translation>This PC&apos;s clock agrees with WeChat Pay&apos;s.</translation>
    </message>
    <message>
        <source>This PC&apos;s clock is %1 s off: set it, or codes will expire at the wrong time.</source>
        <translation>This PC&apos;s clock is %1 s off: set it, or codes will expire at the wrong time.</translation>
    </message>
    <message>
        <source>The certificate for refunds is valid until %1.</source>
        <translation>The certificate for refunds is valid until %1.</translation>
    </message>
    <message>
        <source>The certificate for refunds is valid only until %1: apply for a new one in the merchant platform.</source>
        <translation>The certificate for refunds is valid only until %1: apply for a new one in the merchant platform.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>The ledger is clean.</source>
        <translation>The ledger is clean.</translation>
    </message>
    <message>
        <source>Print JSON, errors too.</source>
        <translation>Print JSON, errors too.</translation>
    </message>
    <message>
        <source>What the buyer&apos;s phone shows.</source>
        <translation>What the buyer&apos;s phone shows.</translation>
    </message>
    <message>
        <source>code-url (default) or product-code.</source>
        <translation>code-url (default) or product-code.</translation>
    </message>
    <message>
        <source>Write the code as FILE.png or FILE.svg.</source>
        <translation>Write the code as FILE.png or FILE.svg.</translation>
    </message>
    <message>
        <source>Watch until the platform&apos;s final word.</source>
        <translation>Watch until the platform&apos;s final word.</translation>
    </message>
    <message>
        <source>Only orders in this state.</source>
        <translation>Only orders in this state.</translation>
    </message>
    <message>
        <source>Only orders made at or after TIME (ISO 8601).</source>
        <translation>Only orders made at or after TIME (ISO 8601).</translation>
    </message>
    <message>
        <source>Only orders made before TIME (ISO 8601).</source>
        <translation>Only orders made before TIME (ISO 8601).</translation>
    </message>
    <message>
        <source>At most N orders (50).</source>
        <translation>At most N orders (50).</translation>
    </message>
    <message>
        <source>What the price is for: cup, kg.</source>
        <translation>What the price is for: cup, kg.</translation>
    </message>
    <message>
        <source>A note of the shop&apos;s own.</source>
        <translation>A note of the shop&apos;s own.</translation>
    </message>
    <message>
        <source>Copies on a sheet (1).</source>
        <translation>Copies on a sheet (1).</translation>
    </message>
    <message>
        <source>Seconds since 1970, for a reproducible code.</source>
        <translation>Seconds since 1970, for a reproducible code.</translation>
    </message>
    <message>
        <source>Random text, for a reproducible code.</source>
        <translation>Random text, for a reproducible code.</translation>
    </message>
    <message>
        <source>Port of the simulator (0: any free one).</source>
        <translation>Port of the simulator (0: any free one).</translation>
    </message>
    <message>
        <source>API key of the simulated merchant.</source>
        <translation>API key of the simulated merchant.</translation>
    </message>
    <message>
        <source>Signature of the simulated merchant.</source>
        <translation>Signature of the simulated merchant.</translation>
    </message>
    <message>
        <source>Where the simulator calls back after a scan.</source>
        <translation>Where the simulator calls back after a scan.</translation>
    </message>
    <message>
        <source>A cash desk for WeChat Pay on the command line.</source>
        <translation>A cash desk for WeChat Pay on the command line.</translation>
    </message>
    <message>
        <source>Exit status: 0 done; 1 refused or failed for certain; 2 wrong usage or configuration; 3 outcome unknown, ask again; 4 storage trouble.</source>
        <translation>Exit status: 0 done; 1 refused or failed for certain; 2 wrong usage or configuration; 3 outcome unknown, ask again; 4 storage trouble.</translation>
    </message>
    <message>
        <source>A command is missing; saoma --help lists them.</source>
        <translation>A command is missing; saoma --help lists them.</translation>
    </message>
    <message>
        <source>There is no command “%1”; saoma --help lists them.</source>
        <translation>There is no command “%1”; saoma --help lists them.</translation>
    </message>
    <message>
        <source>Wrong number of arguments. Usage: saoma %1</source>
        <translation>Wrong number of arguments. Usage: saoma %1</translation>
    </message>
    <message>
        <source>--%1 does not go with “%2”. Usage: saoma %3</source>
        <translation>--%1 does not go with “%2”. Usage: saoma %3</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Valid until %1</translation>
    </message>
    <message>
        <source>Transaction %1, %2</source>
        <translation>Transaction %1, %2</translation>
    </message>
    <message>
        <source>No orders.</source>
        <translation>No orders.</translation>
    </message>
    <message>
        <source>No products.</source>
        <translation>No products.</translation>
    </message>
    <message>
        <source>%1 is off sale; its printed code is refused politely.</source>
        <translation>%1 is off sale; its printed code is refused politely.</translation>
    </message>
    <message>
        <source>There is no ledger yet in %1.</source>
        <translation>There is no ledger yet in %1.</translation>
    </message>
    <message>
        <source>Record an order and get its code.</source>
        <translation>Record an order and get its code.</translation>
    </message>
    <message>
        <source>Show an order and its time line.</source>
        <translation>Show an order and its time line.</translation>
    </message>
    <message>
        <source>List orders, newest first.</source>
        <translation>List orders, newest first.</translation>
    </message>
    <message>
        <source>Find orders by number, last digits, amount, product or text.</source>
        <translation>Find orders by number, last digits, amount, product or text.</translation>
    </message>
    <message>
        <source>Ask the platform now.</source>
        <translation>Ask the platform now.</translation>
    </message>
    <message>
        <source>Query, close, query.</source>
        <translation>Query, close, query.</translation>
    </message>
    <message>
        <source>Add a product, or change the one with this id.</source>
        <translation>Add a product, or change the one with this id.</translation>
    </message>
    <message>
        <source>List the products on sale.</source>
        <translation>List the products on sale.</translation>
    </message>
    <message>
        <source>Take a product off sale.</source>
        <translation>Take a product off sale.</translation>
    </message>
    <message>
        <source>Print the text of a product&apos;s code.</source>
        <translation>Print the text of a product&apos;s code.</translation>
    </message>
    <message>
        <source>Verify every invariant of the ledger.</source>
        <translation>Verify every invariant of the ledger.</translation>
    </message>
    <message>
        <source>Check configuration, key, clock and storage.</source>
        <translation>Check configuration, key, clock and storage.</translation>
    </message>
    <message>
        <source>Run the simulated platform in the foreground.</source>
        <translation>Run the simulated platform in the foreground.</translation>
    </message>
    <message>
        <source>The simulated platform listens on %1</source>
        <translation>The simulated platform listens on %1</translation>
    </message>
    <message>
        <source>Without a key, I23 (no secret in any table) is not checked.</source>
        <translation>Without a key, I23 (no secret in any table) is not checked.</translation>
    </message>
    <message>
        <source>No day has closed yet.</source>
        <translation>No day has closed yet.</translation>
    </message>
    <message>
        <source>The backup is made and checked: %1</source>
        <translation>The backup is made and checked: %1</translation>
    </message>
    <message>
        <source>The ledger is restored. Orders made after the backup are not in it: compare with the platform&apos;s bill.</source>
        <translation>The ledger is restored. Orders made after the backup are not in it: compare with the platform&apos;s bill.</translation>
    </message>
    <message>
        <source>The ledger that was there is kept as %1</source>
        <translation>The ledger that was there is kept as %1</translation>
    </message>
    <message>
        <source>Verify the signatures that payments rest on, with today&apos;s key.</source>
        <translation>Verify the signatures that payments rest on, with today&apos;s key.</translation>
    </message>
    <message>
        <source>Hold the ledger against exported heads of days.</source>
        <translation>Hold the ledger against exported heads of days.</translation>
    </message>
    <message>
        <source>Restore although the check found something wrong.</source>
        <translation>Restore although the check found something wrong.</translation>
    </message>
    <message>
        <source>Print the hash of each closed day&apos;s last event.</source>
        <translation>Print the hash of each closed day&apos;s last event.</translation>
    </message>
    <message>
        <source>Copy the ledger, also while programs run, and check the copy.</source>
        <translation>Copy the ledger, also while programs run, and check the copy.</translation>
    </message>
    <message>
        <source>Check a backup and put it in the ledger&apos;s place.</source>
        <translation>Check a backup and put it in the ledger&apos;s place.</translation>
    </message>
    <message>
        <source>What the product belongs to: drinks.</source>
        <translation>What the product belongs to: drinks.</translation>
    </message>
    <message>
        <source>Products that were removed, too.</source>
        <translation>Products that were removed, too.</translation>
    </message>
    <message>
        <source>Only products with these words in id, name or category.</source>
        <translation>Only products with these words in id, name or category.</translation>
    </message>
    <message>
        <source>Only show what would change.</source>
        <translation>Only show what would change.</translation>
    </message>
    <message>
        <source>Take products off sale that the list does not have.</source>
        <translation>Take products off sale that the list does not have.</translation>
    </message>
    <message>
        <source>Headings of the list: en (default) or zh.</source>
        <translation>Headings of the list: en (default) or zh.</translation>
    </message>
    <message>
        <source>(off sale)</source>
        <translation>(off sale)</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more row(s).</source>
        <translation>
            <numerusform>… and one more row.</numerusform>
            <numerusform>… and %n more rows.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns that are not used: %1</source>
        <translation>Columns that are not used: %1</translation>
    </message>
    <message>
        <source>Nothing was written: this was a dry run.</source>
        <translation>Nothing was written: this was a dry run.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) written to %1.</source>
        <translation>
            <numerusform>One product written to %1.</numerusform>
            <numerusform>%n products written to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over a product list (.csv or .xlsx), all of it or nothing.</source>
        <translation>Take over a product list (.csv or .xlsx), all of it or nothing.</translation>
    </message>
    <message>
        <source>Paper and cards of the sheet (a4-3x4).</source>
        <translation>Paper and cards of the sheet (a4-3x4).</translation>
    </message>
    <message>
        <source>List the templates.</source>
        <translation>List the templates.</translation>
    </message>
    <message>
        <source>Only this product; may be repeated.</source>
        <translation>Only this product; may be repeated.</translation>
    </message>
    <message>
        <source>First place to print on, on a used sheet of labels (1).</source>
        <translation>First place to print on, on a used sheet of labels (1).</translation>
    </message>
    <message>
        <source>Resolution of the printer in dots an inch.</source>
        <translation>Resolution of the printer in dots an inch.</translation>
    </message>
    <message>
        <source>Do not read the codes back.</source>
        <translation>Do not read the codes back.</translation>
    </message>
    <message>
        <source>Print product codes on a sheet, each read back first.</source>
        <translation>Print product codes on a sheet, each read back first.</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>not proven</translation>
    </message>
    <message>
        <source>%1: pages: %2; codes: %3</source>
        <extracomment>%1 is a file or a printer, %2 a number of pages, %3 how many codes are readable.</extracomment>
        <translation>%1: pages: %2; codes: %3</translation>
    </message>
    <message>
        <source>Write the product list as FILE.csv or FILE.xlsx.</source>
        <translation>Write the product list as FILE.csv or FILE.xlsx.</translation>
    </message>
    <message>
        <source>Print the sheet on this printer; &apos;&apos; is the usual one.</source>
        <translation>Print the sheet on this printer; &apos;&apos; is the usual one.</translation>
    </message>
    <message>
        <source>List the printers and their corrections.</source>
        <translation>List the printers and their corrections.</translation>
    </message>
    <message>
        <source>Make the page that a printer is measured with, instead of a sheet.</source>
        <translation>Make the page that a printer is measured with, instead of a sheet.</translation>
    </message>
    <message>
        <source>Correct this printer; what was measured on its page follows: left, top, across, down.</source>
        <translation>Correct this printer; what was measured on its page follows: left, top, across, down.</translation>
    </message>
    <message>
        <source>%1: calibration page. It says what to measure.</source>
        <extracomment>%1 is a file or a printer.</extracomment>
        <translation>%1: calibration page. It says what to measure.</translation>
    </message>
    <message>
        <source>List the sheets whose codes are on paper.</source>
        <translation>List the sheets whose codes are on paper.</translation>
    </message>
    <message>
        <source>Codes without a sheet&apos;s id, which are not recorded and cannot be voided.</source>
        <translation>Codes without a sheet&apos;s id, which are not recorded and cannot be voided.</translation>
    </message>
    <message>
        <source>Say which codes on paper need reprinting; with --out, reprint them.</source>
        <translation>Say which codes on paper need reprinting; with --out, reprint them.</translation>
    </message>
    <message>
        <source>Void a printed sheet, or one code (ID-SHEET).</source>
        <translation>Void a printed sheet, or one code (ID-SHEET).</translation>
    </message>
    <message>
        <source>No code has been printed yet.</source>
        <translation>No code has been printed yet.</translation>
    </message>
    <message numerus="yes">
        <source>Sheet %1: %n code(s) voided; whoever scans one is asked to fetch a new one.</source>
        <extracomment>%1 is a sheet&apos;s id.</extracomment>
        <translation>
            <numerusform>Sheet %1: one code voided; whoever scans it is asked to fetch a new one.</numerusform>
            <numerusform>Sheet %1: %n codes voided; whoever scans one is asked to fetch a new one.</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered as sheet %1.</source>
        <extracomment>%1 is a sheet&apos;s id.</extracomment>
        <translation>Registered as sheet %1.</translation>
    </message>
    <message>
        <source>What was done could not be printed: is the disk full?</source>
        <translation>What was done could not be printed: is the disk full?</translation>
    </message>
    <message>
        <source>Which printed codes were void could not be read: those voided since the backup sell again. Void them once more (saoma sheet --void), or take them down.</source>
        <translation>Which printed codes were void could not be read: those voided since the backup sell again. Void them once more (saoma sheet --void), or take them down.</translation>
    </message>
    <message numerus="yes">
        <source>%n printed code(s) were void and sell again, for the backup is older. Void them once more (saoma sheet --void), or take them down:</source>
        <translation>
            <numerusform>%n printed code was void and sells again, for the backup is older. Void it once more (saoma sheet --void), or take it down:</numerusform>
            <numerusform>%n printed codes were void and sell again, for the backup is older. Void them once more (saoma sheet --void), or take them down:</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask WeChat about payments that are not booked here, and book what it confirms.</source>
        <translation>Ask WeChat about payments that are not booked here, and book what it confirms.</translation>
    </message>
    <message>
        <source>Compare WeChat&apos;s bill with the ledger, to the fen.</source>
        <translation>Compare WeChat&apos;s bill with the ledger, to the fen.</translation>
    </message>
    <message>
        <source>What a day or a month took in; with --out also as a table.</source>
        <translation>What a day or a month took in; with --out also as a table.</translation>
    </message>
    <message>
        <source>Why money is given back; the buyer reads it.</source>
        <translation>Why money is given back; the buyer reads it.</translation>
    </message>
    <message>
        <source>WeChat&apos;s refund number %1</source>
        <translation>WeChat&apos;s refund number %1</translation>
    </message>
    <message>
        <source>No refunds.</source>
        <translation>No refunds.</translation>
    </message>
    <message>
        <source>Ask the platform about a refund now.</source>
        <translation>Ask the platform about a refund now.</translation>
    </message>
    <message>
        <source>List refunds, newest first; with NO only those of that order.</source>
        <translation>List refunds, newest first; with NO only those of that order.</translation>
    </message>
    <message>
        <source>Give a paid order&apos;s money back, or a part of it.</source>
        <translation>Give a paid order&apos;s money back, or a part of it.</translation>
    </message>
    <message>
        <source>Who gives money back: cashier, lead or owner.</source>
        <translation>Who gives money back: cashier, lead or owner.</translation>
    </message>
    <message>
        <source>What the role may give back in one refund.</source>
        <translation>What the role may give back in one refund.</translation>
    </message>
    <message>
        <source>The PIN of %1 is set; it may give back up to %2.</source>
        <translation>The PIN of %1 is set; it may give back up to %2.</translation>
    </message>
    <message>
        <source>No PIN is set: everybody may give money back.</source>
        <translation>No PIN is set: everybody may give money back.</translation>
    </message>
    <message>
        <source>Set the PIN of cashier, lead or owner, and what it may give back.</source>
        <translation>Set the PIN of cashier, lead or owner, and what it may give back.</translation>
    </message>
    <message>
        <source>List the roles that have a PIN, and their limits.</source>
        <translation>List the roles that have a PIN, and their limits.</translation>
    </message>
    <message>
        <source>The search index is made anew.</source>
        <translation>The search index is made anew.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) written to %1.</source>
        <translation>
            <numerusform>%n order written to %1.</numerusform>
            <numerusform>%n orders written to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write orders as FILE.csv or FILE.xlsx, newest first.</source>
        <translation>Write orders as FILE.csv or FILE.xlsx, newest first.</translation>
    </message>
    <message>
        <source>Make the search index anew from the orders.</source>
        <translation>Make the search index anew from the orders.</translation>
    </message>
    <message>
        <source>Take this printer&apos;s correction away again.</source>
        <translation>Take this printer&apos;s correction away again.</translation>
    </message>
    <message>
        <source>%1: not corrected any more.</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>%1: not corrected any more.</translation>
    </message>
    <message>
        <source>Write the sheet as FILE.pdf, a report as FILE.pdf, FILE.csv or FILE.xlsx.</source>
        <translation>Write the sheet as FILE.pdf, a report as FILE.pdf, FILE.csv or FILE.xlsx.</translation>
    </message>
    <message>
        <source>The owner&apos;s PIN was last replaced without the old one on %1.</source>
        <translation>The owner&apos;s PIN was last replaced without the old one on %1.</translation>
    </message>
    <message>
        <source>The owner&apos;s PIN is replaced. It is on record, and the window tells of it for a week.</source>
        <translation>The owner&apos;s PIN is replaced. It is on record, and the window tells of it for a week.</translation>
    </message>
    <message>
        <source>Replace a forgotten owner&apos;s PIN; the window tells of it for a week.</source>
        <translation>Replace a forgotten owner&apos;s PIN; the window tells of it for a week.</translation>
    </message>
    <message>
        <source>Cash in the drawer at the beginning of the shift.</source>
        <translation>Cash in the drawer at the beginning of the shift.</translation>
    </message>
    <message>
        <source>Cash taken during the shift, beside WeChat (0).</source>
        <translation>Cash taken during the shift, beside WeChat (0).</translation>
    </message>
    <message>
        <source>Cash counted in the drawer at the end.</source>
        <translation>Cash counted in the drawer at the end.</translation>
    </message>
    <message>
        <source>Open this desk&apos;s shift.</source>
        <translation>Open this desk&apos;s shift.</translation>
    </message>
    <message>
        <source>Close this desk&apos;s shift; a difference needs a note.</source>
        <translation>Close this desk&apos;s shift; a difference needs a note.</translation>
    </message>
    <message>
        <source>Close this desk&apos;s shift and open the next cashier&apos;s.</source>
        <translation>Close this desk&apos;s shift and open the next cashier&apos;s.</translation>
    </message>
    <message>
        <source>List the shifts of all desks, newest first.</source>
        <translation>List the shifts of all desks, newest first.</translation>
    </message>
    <message>
        <source>Show a shift; without NO the one that is open on this desk.</source>
        <translation>Show a shift; without NO the one that is open on this desk.</translation>
    </message>
    <message>
        <source>No shifts.</source>
        <translation>No shifts.</translation>
    </message>
    <message>
        <source>Take a template of your own away again.</source>
        <translation>Take a template of your own away again.</translation>
    </message>
    <message>
        <source>It is stored all the same; saoma sheet --uncorrect &apos;%1&apos; takes it away again.</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>It is stored all the same; saoma sheet --uncorrect &apos;%1&apos; takes it away again.</translation>
    </message>
    <message>
        <source>The template “%1” is removed.</source>
        <extracomment>%1 is the name of an own template.</extracomment>
        <translation>The template “%1” is removed.</translation>
    </message>
    <message>
        <source>There is no daily backup in %1.</source>
        <translation>There is no daily backup in %1.</translation>
    </message>
    <message>
        <source>Make today&apos;s backup if there is none yet.</source>
        <translation>Make today&apos;s backup if there is none yet.</translation>
    </message>
    <message>
        <source>List the daily backups; with --make today&apos;s is made first.</source>
        <translation>List the daily backups; with --make today&apos;s is made first.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Read the configuration from FILE.</source>
        <translation>Read the configuration from FILE.</translation>
    </message>
    <message>
        <source>Keep the ledger in DIR.</source>
        <translation>Keep the ledger in DIR.</translation>
    </message>
    <message>
        <source>Speak zh_CN, zh_TW or en.</source>
        <translation>Speak zh_CN, zh_TW or en.</translation>
    </message>
</context>
<context>
    <name>ErrorSentence</name>
    <message>
        <source>This cannot be used as it stands (%1).</source>
        <translation>This cannot be used as it stands (%1).</translation>
    </message>
    <message>
        <source>Nothing was sent; no money was taken.</source>
        <translation>Nothing was sent; no money was taken.</translation>
    </message>
    <message>
        <source>Correct the entry and try again.</source>
        <translation>Correct the entry and try again.</translation>
    </message>
    <message>
        <source>WeChat refused this (%1).</source>
        <translation>WeChat refused this (%1).</translation>
    </message>
    <message>
        <source>No money was taken.</source>
        <translation>No money was taken.</translation>
    </message>
    <message>
        <source>Start the sale again; if it is refused again, tell the owner.</source>
        <translation>Start the sale again; if it is refused again, tell the owner.</translation>
    </message>
    <message>
        <source>WeChat does not know the outcome yet (%1).</source>
        <translation>WeChat does not know the outcome yet (%1).</translation>
    </message>
    <message>
        <source>It is not certain whether money was taken: do not hand over yet.</source>
        <translation>It is not certain whether money was taken: do not hand over yet.</translation>
    </message>
    <message>
        <source>Wait a moment, then ask again.</source>
        <translation>Wait a moment, then ask again.</translation>
    </message>
    <message>
        <source>WeChat could not be reached (%1).</source>
        <translation>WeChat could not be reached (%1).</translation>
    </message>
    <message>
        <source>Check the network, then ask again.</source>
        <translation>Check the network, then ask again.</translation>
    </message>
    <message>
        <source>An answer arrived that cannot be trusted (%1).</source>
        <translation>An answer arrived that cannot be trusted (%1).</translation>
    </message>
    <message>
        <source>Ask again; if it happens again, tell the owner.</source>
        <translation>Ask again; if it happens again, tell the owner.</translation>
    </message>
    <message>
        <source>This was stopped before there was an answer (%1).</source>
        <translation>This was stopped before there was an answer (%1).</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Ask again.</translation>
    </message>
    <message>
        <source>The ledger could not be read or written (%1).</source>
        <translation>The ledger could not be read or written (%1).</translation>
    </message>
    <message>
        <source>Nothing new was sent; what is on record stays.</source>
        <translation>Nothing new was sent; what is on record stays.</translation>
    </message>
    <message>
        <source>Stop selling and tell the owner.</source>
        <translation>Stop selling and tell the owner.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences following each other. Chinese needs no space between them.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No new sale is possible; what is on record stays and can be looked up.</source>
        <translation>No new sale is possible; what is on record stays and can be looked up.</translation>
    </message>
    <message>
        <source>Ask again in a moment.</source>
        <translation>Ask again in a moment.</translation>
    </message>
    <message>
        <source>Tell the owner: the settings need a look.</source>
        <translation>Tell the owner: the settings need a look.</translation>
    </message>
    <message>
        <source>Try once more; if it happens again, tell the owner.</source>
        <translation>Try once more; if it happens again, tell the owner.</translation>
    </message>
    <message>
        <source>No amount has been entered.</source>
        <translation>No amount has been entered.</translation>
    </message>
    <message>
        <source>Type the amount, such as 12.5.</source>
        <translation>Type the amount, such as 12.5.</translation>
    </message>
    <message>
        <source>An amount below zero cannot be charged.</source>
        <translation>An amount below zero cannot be charged.</translation>
    </message>
    <message>
        <source>Type the amount without a minus sign.</source>
        <translation>Type the amount without a minus sign.</translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation>“%1” is not an amount.</translation>
    </message>
    <message>
        <source>Type plain digits with at most one point, such as 12.5.</source>
        <translation>Type plain digits with at most one point, such as 12.5.</translation>
    </message>
    <message>
        <source>“%1” has more than two decimals, and one fen is the smallest amount.</source>
        <translation>“%1” has more than two decimals, and one fen is the smallest amount.</translation>
    </message>
    <message>
        <source>Round it to two decimals.</source>
        <translation>Round it to two decimals.</translation>
    </message>
    <message>
        <source>The amount is above the limit of ¥1000000.00.</source>
        <translation>The amount is above the limit of ¥1000000.00.</translation>
    </message>
    <message>
        <source>Check the digits, or split the sale.</source>
        <translation>Check the digits, or split the sale.</translation>
    </message>
    <message>
        <source>An amount of zero cannot be charged.</source>
        <translation>An amount of zero cannot be charged.</translation>
    </message>
    <message>
        <source>Type at least 0.01.</source>
        <translation>Type at least 0.01.</translation>
    </message>
    <message>
        <source>“%1” cannot be a product id.</source>
        <translation>“%1” cannot be a product id.</translation>
    </message>
    <message>
        <source>Use 1 to 32 letters, digits, - or _ without accents or spaces.</source>
        <translation>Use 1 to 32 letters, digits, - or _ without accents or spaces.</translation>
    </message>
    <message>
        <source>The product has no name.</source>
        <translation>The product has no name.</translation>
    </message>
    <message>
        <source>Give it the name the buyer will read.</source>
        <translation>Give it the name the buyer will read.</translation>
    </message>
    <message>
        <source>The product name is too long.</source>
        <translation>The product name is too long.</translation>
    </message>
    <message>
        <source>Use at most 80 characters.</source>
        <translation>Use at most 80 characters.</translation>
    </message>
    <message>
        <source>There is no product “%1”.</source>
        <translation>There is no product “%1”.</translation>
    </message>
    <message>
        <source>Check the id, or add the product first.</source>
        <translation>Check the id, or add the product first.</translation>
    </message>
    <message>
        <source>The product “%1” is no longer sold.</source>
        <translation>The product “%1” is no longer sold.</translation>
    </message>
    <message>
        <source>Take its printed code away, or put the product back on the list.</source>
        <translation>Take its printed code away, or put the product back on the list.</translation>
    </message>
    <message>
        <source>There is nothing to put into a code.</source>
        <translation>There is nothing to put into a code.</translation>
    </message>
    <message>
        <source>The text is too long for a code.</source>
        <translation>The text is too long for a code.</translation>
    </message>
    <message>
        <source>Use a shorter product id.</source>
        <translation>Use a shorter product id.</translation>
    </message>
    <message>
        <source>There is no order %1 on record.</source>
        <translation>There is no order %1 on record.</translation>
    </message>
    <message>
        <source>This order is already finished.</source>
        <translation>This order is already finished.</translation>
    </message>
    <message>
        <source>Look at its time line, or start a new sale.</source>
        <translation>Look at its time line, or start a new sale.</translation>
    </message>
    <message>
        <source>The order number was already in use.</source>
        <translation>The order number was already in use.</translation>
    </message>
    <message>
        <source>Charge again.</source>
        <translation>Charge again.</translation>
    </message>
    <message>
        <source>WeChat named a payment that already belongs to another order.</source>
        <translation>WeChat named a payment that already belongs to another order.</translation>
    </message>
    <message>
        <source>This order is not counted as paid.</source>
        <translation>This order is not counted as paid.</translation>
    </message>
    <message>
        <source>Do not hand over; show the details to the owner.</source>
        <translation>Do not hand over; show the details to the owner.</translation>
    </message>
    <message>
        <source>A payment notice does not fit the order: %1.</source>
        <translation>A payment notice does not fit the order: %1.</translation>
    </message>
    <message>
        <source>WeChat says that this order is already paid.</source>
        <translation>WeChat says that this order is already paid.</translation>
    </message>
    <message>
        <source>The buyer&apos;s money has arrived.</source>
        <translation>The buyer&apos;s money has arrived.</translation>
    </message>
    <message>
        <source>Ask again to see the payment here.</source>
        <translation>Ask again to see the payment here.</translation>
    </message>
    <message>
        <source>WeChat has closed this order.</source>
        <translation>WeChat has closed this order.</translation>
    </message>
    <message>
        <source>Give the buyer a fresh code.</source>
        <translation>Give the buyer a fresh code.</translation>
    </message>
    <message>
        <source>WeChat already knows this order number with other details.</source>
        <translation>WeChat already knows this order number with other details.</translation>
    </message>
    <message>
        <source>WeChat has never seen this order.</source>
        <translation>WeChat has never seen this order.</translation>
    </message>
    <message>
        <source>WeChat has taken this order back.</source>
        <translation>WeChat has taken this order back.</translation>
    </message>
    <message>
        <source>Start a new sale.</source>
        <translation>Start a new sale.</translation>
    </message>
    <message>
        <source>The buyer&apos;s balance is not enough.</source>
        <translation>The buyer&apos;s balance is not enough.</translation>
    </message>
    <message>
        <source>Let the buyer choose another way to pay.</source>
        <translation>Let the buyer choose another way to pay.</translation>
    </message>
    <message>
        <source>The code is not valid for this payment.</source>
        <translation>The code is not valid for this payment.</translation>
    </message>
    <message>
        <source>WeChat refuses our signature. The likeliest cause is the API key: not this merchant&apos;s, from the test system, or changed since.</source>
        <translation>WeChat refuses our signature. The likeliest cause is the API key: not this merchant&apos;s, from the test system, or changed since.</translation>
    </message>
    <message>
        <source>Compare the API key in the settings with the merchant platform: 32 characters, for this merchant number.</source>
        <translation>Compare the API key in the settings with the merchant platform: 32 characters, for this merchant number.</translation>
    </message>
    <message>
        <source>WeChat does not allow this merchant to take Native payments.</source>
        <translation>WeChat does not allow this merchant to take Native payments.</translation>
    </message>
    <message>
        <source>The owner has to apply for Native payment on the merchant platform.</source>
        <translation>The owner has to apply for Native payment on the merchant platform.</translation>
    </message>
    <message>
        <source>WeChat does not know the app id.</source>
        <translation>WeChat does not know the app id.</translation>
    </message>
    <message>
        <source>WeChat does not know the merchant number.</source>
        <translation>WeChat does not know the merchant number.</translation>
    </message>
    <message>
        <source>The app id and the merchant number do not belong together.</source>
        <translation>The app id and the merchant number do not belong together.</translation>
    </message>
    <message>
        <source>WeChat does not accept the request.</source>
        <translation>WeChat does not accept the request.</translation>
    </message>
    <message>
        <source>WeChat does not accept a value in the request.</source>
        <translation>WeChat does not accept a value in the request.</translation>
    </message>
    <message>
        <source>WeChat misses a value in the request.</source>
        <translation>WeChat misses a value in the request.</translation>
    </message>
    <message>
        <source>WeChat could not read the request.</source>
        <translation>WeChat could not read the request.</translation>
    </message>
    <message>
        <source>WeChat&apos;s system is busy.</source>
        <translation>WeChat&apos;s system is busy.</translation>
    </message>
    <message>
        <source>The buyer&apos;s bank has not answered yet.</source>
        <translation>The buyer&apos;s bank has not answered yet.</translation>
    </message>
    <message>
        <source>The buyer is still confirming the payment.</source>
        <translation>The buyer is still confirming the payment.</translation>
    </message>
    <message>
        <source>Too many questions in a short time.</source>
        <translation>Too many questions in a short time.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Wait a minute, then try again.</translation>
    </message>
    <message>
        <source>WeChat has not answered several questions in a row.</source>
        <translation>WeChat has not answered several questions in a row.</translation>
    </message>
    <message>
        <source>No connection to WeChat.</source>
        <translation>No connection to WeChat.</translation>
    </message>
    <message>
        <source>The address of WeChat could not be found.</source>
        <translation>The address of WeChat could not be found.</translation>
    </message>
    <message>
        <source>The secure connection to WeChat failed.</source>
        <translation>The secure connection to WeChat failed.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer, then ask again.</source>
        <translation>Check the date and time of this computer, then ask again.</translation>
    </message>
    <message>
        <source>WeChat did not answer in time.</source>
        <translation>WeChat did not answer in time.</translation>
    </message>
    <message>
        <source>The answer from WeChat broke off.</source>
        <translation>The answer from WeChat broke off.</translation>
    </message>
    <message>
        <source>The answer was larger than any answer of WeChat.</source>
        <translation>The answer was larger than any answer of WeChat.</translation>
    </message>
    <message>
        <source>Something other than WeChat answered (%1).</source>
        <translation>Something other than WeChat answered (%1).</translation>
    </message>
    <message>
        <source>Check that the network needs no log-in page, then ask again.</source>
        <translation>Check that the network needs no log-in page, then ask again.</translation>
    </message>
    <message>
        <source>An answer is not signed with our key. The likeliest cause is a wrong API key.</source>
        <translation>An answer is not signed with our key. The likeliest cause is a wrong API key.</translation>
    </message>
    <message>
        <source>Compare the API key in the settings with the merchant platform.</source>
        <translation>Compare the API key in the settings with the merchant platform.</translation>
    </message>
    <message>
        <source>An answer is meant for another merchant.</source>
        <translation>An answer is meant for another merchant.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong by %1.</source>
        <translation>The clock of this computer is wrong by %1.</translation>
    </message>
    <message>
        <source>Set the date and time, then try again.</source>
        <translation>Set the date and time, then try again.</translation>
    </message>
    <message>
        <source>The address %1 is not protected by https.</source>
        <translation>The address %1 is not protected by https.</translation>
    </message>
    <message>
        <source>Use an https address; plain http is only for this computer itself.</source>
        <translation>Use an https address; plain http is only for this computer itself.</translation>
    </message>
    <message>
        <source>The disk is full; the ledger cannot grow.</source>
        <translation>The disk is full; the ledger cannot grow.</translation>
    </message>
    <message>
        <source>Free some disk space; selling goes on by itself.</source>
        <translation>Free some disk space; selling goes on by itself.</translation>
    </message>
    <message>
        <source>Another program holds the ledger.</source>
        <translation>Another program holds the ledger.</translation>
    </message>
    <message>
        <source>Wait a moment and try again, or close the other program.</source>
        <translation>Wait a moment and try again, or close the other program.</translation>
    </message>
    <message>
        <source>The ledger was written by a newer version of this program.</source>
        <translation>The ledger was written by a newer version of this program.</translation>
    </message>
    <message>
        <source>Install the newest version on this computer.</source>
        <translation>Install the newest version on this computer.</translation>
    </message>
    <message>
        <source>The file %1 is not a ledger of this program.</source>
        <translation>The file %1 is not a ledger of this program.</translation>
    </message>
    <message>
        <source>The ledger file is damaged.</source>
        <translation>The ledger file is damaged.</translation>
    </message>
    <message>
        <source>Do not delete it: tell the owner, and restore the last backup.</source>
        <translation>Do not delete it: tell the owner, and restore the last backup.</translation>
    </message>
    <message>
        <source>The ledger %1 may be read but not written.</source>
        <translation>The ledger %1 may be read but not written.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder.</source>
        <translation>Check the permissions of the data folder.</translation>
    </message>
    <message>
        <source>The ledger %1 cannot be read.</source>
        <translation>The ledger %1 cannot be read.</translation>
    </message>
    <message>
        <source>Check the disk and the permissions of the data folder.</source>
        <translation>Check the disk and the permissions of the data folder.</translation>
    </message>
    <message>
        <source>The disk does not promise to keep what is written; a power cut could lose a sale.</source>
        <translation>The disk does not promise to keep what is written; a power cut could lose a sale.</translation>
    </message>
    <message>
        <source>Put the data folder on a local disk, not on a network drive.</source>
        <translation>Put the data folder on a local disk, not on a network drive.</translation>
    </message>
    <message>
        <source>There is no ledger at %1.</source>
        <translation>There is no ledger at %1.</translation>
    </message>
    <message>
        <source>Check the data folder.</source>
        <translation>Check the data folder.</translation>
    </message>
    <message>
        <source>The configuration file %1 does not exist.</source>
        <translation>The configuration file %1 does not exist.</translation>
    </message>
    <message>
        <source>Check the path, or start without it for practice mode.</source>
        <translation>Check the path, or start without it for practice mode.</translation>
    </message>
    <message>
        <source>The configuration file %1 cannot be read.</source>
        <translation>The configuration file %1 cannot be read.</translation>
    </message>
    <message>
        <source>Check that it is a text file in UTF-8 and may be read.</source>
        <translation>Check that it is a text file in UTF-8 and may be read.</translation>
    </message>
    <message>
        <source>The configuration has an unknown key: %1.</source>
        <translation>The configuration has an unknown key: %1.</translation>
    </message>
    <message>
        <source>The nearest known key is %2: correct the spelling, or remove the line.</source>
        <translation>The nearest known key is %2: correct the spelling, or remove the line.</translation>
    </message>
    <message>
        <source>The value of %1 in the configuration cannot be used.</source>
        <translation>The value of %1 in the configuration cannot be used.</translation>
    </message>
    <message>
        <source>Correct it; the manual lists what is allowed.</source>
        <translation>Correct it; the manual lists what is allowed.</translation>
    </message>
    <message>
        <source>The configuration lacks %1.</source>
        <translation>The configuration lacks %1.</translation>
    </message>
    <message>
        <source>Add it, then start again.</source>
        <translation>Add it, then start again.</translation>
    </message>
    <message>
        <source>The API key does not have 32 characters.</source>
        <translation>The API key does not have 32 characters.</translation>
    </message>
    <message>
        <source>Copy it again from the merchant platform, without spaces or line breaks.</source>
        <translation>Copy it again from the merchant platform, without spaces or line breaks.</translation>
    </message>
    <message>
        <source>The API key is a published example that everyone knows.</source>
        <translation>The API key is a published example that everyone knows.</translation>
    </message>
    <message>
        <source>Set a new key on the merchant platform and use that one.</source>
        <translation>Set a new key on the merchant platform and use that one.</translation>
    </message>
    <message>
        <source>The key file %1 can be read by others.</source>
        <translation>The key file %1 can be read by others.</translation>
    </message>
    <message>
        <source>Allow only its owner to read it (mode 0600).</source>
        <translation>Allow only its owner to read it (mode 0600).</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read.</source>
        <translation>The key file %1 cannot be read.</translation>
    </message>
    <message>
        <source>Check its path and its owner.</source>
        <translation>Check its path and its owner.</translation>
    </message>
    <message>
        <source>There is no API key.</source>
        <translation>There is no API key.</translation>
    </message>
    <message>
        <source>Name its file as merchant/api_key_file, or set SAOMA_API_KEY.</source>
        <translation>Name its file as merchant/api_key_file, or set SAOMA_API_KEY.</translation>
    </message>
    <message>
        <source>The number of copies cannot be used.</source>
        <translation>The number of copies cannot be used.</translation>
    </message>
    <message>
        <source>The file %1 has no ending that names a picture.</source>
        <translation>The file %1 has no ending that names a picture.</translation>
    </message>
    <message>
        <source>Let it end in .png or .svg.</source>
        <translation>Let it end in .png or .svg.</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>The file %1 could not be written.</translation>
    </message>
    <message>
        <source>“%1” cannot be the random part of a code.</source>
        <translation>“%1” cannot be the random part of a code.</translation>
    </message>
    <message>
        <source>Use 1 to 32 letters and digits.</source>
        <translation>Use 1 to 32 letters and digits.</translation>
    </message>
    <message>
        <source>“%1” is not a time stamp.</source>
        <translation>“%1” is not a time stamp.</translation>
    </message>
    <message>
        <source>Use the seconds since 1970, 10 digits.</source>
        <translation>Use the seconds since 1970, 10 digits.</translation>
    </message>
    <message>
        <source>The sale this code belongs to is not on record.</source>
        <translation>The sale this code belongs to is not on record.</translation>
    </message>
    <message>
        <source>The order cannot be sent as it stands: %1.</source>
        <translation>The order cannot be sent as it stands: %1.</translation>
    </message>
    <message>
        <source>WeChat did not accept the message itself.</source>
        <translation>WeChat did not accept the message itself.</translation>
    </message>
    <message>
        <source>The listener cannot use the address %1.</source>
        <translation>The listener cannot use the address %1.</translation>
    </message>
    <message>
        <source>Close the program that uses it, or choose another port. Counter sales work without it.</source>
        <translation>Close the program that uses it, or choose another port. Counter sales work without it.</translation>
    </message>
    <message>
        <source>The listener cannot serve https with %1.</source>
        <translation>The listener cannot serve https with %1.</translation>
    </message>
    <message>
        <source>Put a web server with https before it, or remove that setting.</source>
        <translation>Put a web server with https before it, or remove that setting.</translation>
    </message>
    <message>
        <source>The answer came too late for the buyer&apos;s phone.</source>
        <translation>The answer came too late for the buyer&apos;s phone.</translation>
    </message>
    <message>
        <source>Let the buyer scan again.</source>
        <translation>Let the buyer scan again.</translation>
    </message>
    <message>
        <source>An answer speaks of another order.</source>
        <translation>An answer speaks of another order.</translation>
    </message>
    <message>
        <source>The disk did not confirm that the last entry is kept.</source>
        <translation>The disk did not confirm that the last entry is kept.</translation>
    </message>
    <message>
        <source>Stop selling, start the program again and look at the last sale.</source>
        <translation>Stop selling, start the program again and look at the last sale.</translation>
    </message>
    <message>
        <source>The ledger refused an entry that contradicts it.</source>
        <translation>The ledger refused an entry that contradicts it.</translation>
    </message>
    <message>
        <source>Tell the owner, and run the ledger check.</source>
        <translation>Tell the owner, and run the ledger check.</translation>
    </message>
    <message>
        <source>The cash desk is already open on this ledger.</source>
        <translation>The cash desk is already open on this ledger.</translation>
    </message>
    <message>
        <source>Use the window that is open, or choose another data folder.</source>
        <translation>Use the window that is open, or choose another data folder.</translation>
    </message>
    <message>
        <source>The API key holds characters that no key has.</source>
        <translation>The API key holds characters that no key has.</translation>
    </message>
    <message>
        <source>The key file %1 does not exist or cannot be read.</source>
        <translation>The key file %1 does not exist or cannot be read.</translation>
    </message>
    <message>
        <source>The value of %1 cannot be understood.</source>
        <translation>The value of %1 cannot be understood.</translation>
    </message>
    <message>
        <source>Correct it; --help says what is allowed.</source>
        <translation>Correct it; --help says what is allowed.</translation>
    </message>
    <message>
        <source>The ledger was checked after an unclean end, and something in it is not as it must be.</source>
        <translation>The ledger was checked after an unclean end, and something in it is not as it must be.</translation>
    </message>
    <message>
        <source>Lookup works. Call the owner: run “saoma ledger check”, keep the file, and restore a backup.</source>
        <translation>Lookup works. Call the owner: run “saoma ledger check”, keep the file, and restore a backup.</translation>
    </message>
    <message>
        <source>Another program has the ledger open.</source>
        <translation>Another program has the ledger open.</translation>
    </message>
    <message>
        <source>Close the cash desk, the listener and every other saoma first.</source>
        <translation>Close the cash desk, the listener and every other saoma first.</translation>
    </message>
    <message>
        <source>There is a file already at %1.</source>
        <translation>There is a file already at %1.</translation>
    </message>
    <message>
        <source>Choose another name: a backup never replaces a file.</source>
        <translation>Choose another name: a backup never replaces a file.</translation>
    </message>
    <message>
        <source>The check of the backup %1 found something wrong with it.</source>
        <translation>The check of the backup %1 found something wrong with it.</translation>
    </message>
    <message>
        <source>Take another backup. If there is none, --force restores it all the same; the present ledger is kept.</source>
        <translation>Take another backup. If there is none, --force restores it all the same; the present ledger is kept.</translation>
    </message>
    <message>
        <source>The exported day heads in %1 cannot be read.</source>
        <translation>The exported day heads in %1 cannot be read.</translation>
    </message>
    <message>
        <source>Check the file&apos;s name, or use a copy of it.</source>
        <translation>Check the file&apos;s name, or use a copy of it.</translation>
    </message>
    <message>
        <source>No new sale is possible; the file has been left as it is.</source>
        <translation>No new sale is possible; the file has been left as it is.</translation>
    </message>
    <message>
        <source>Check the whole number; a search also finds it by its last digits.</source>
        <translation>Check the whole number; a search also finds it by its last digits.</translation>
    </message>
    <message>
        <source>The configuration has a key that stands under no section: %1.</source>
        <translation>The configuration has a key that stands under no section: %1.</translation>
    </message>
    <message>
        <source>Put it below the line of its section, or remove it.</source>
        <translation>Put it below the line of its section, or remove it.</translation>
    </message>
    <message>
        <source>The configuration has the key %1 twice.</source>
        <translation>The configuration has the key %1 twice.</translation>
    </message>
    <message>
        <source>Keep the line that counts and remove the other.</source>
        <translation>Keep the line that counts and remove the other.</translation>
    </message>
    <message>
        <source>The key file %1 is a link, a folder or a device, not a plain file.</source>
        <translation>The key file %1 is a link, a folder or a device, not a plain file.</translation>
    </message>
    <message>
        <source>Name the file itself as merchant/api_key_file.</source>
        <translation>Name the file itself as merchant/api_key_file.</translation>
    </message>
    <message>
        <source>The key file %1 belongs to another user.</source>
        <translation>The key file %1 belongs to another user.</translation>
    </message>
    <message>
        <source>Give it to the user this program runs as, with mode 0600.</source>
        <translation>Give it to the user this program runs as, with mode 0600.</translation>
    </message>
    <message>
        <source>%1 is no backup that can be read. The ledger is as it was.</source>
        <translation>%1 is no backup that can be read. The ledger is as it was.</translation>
    </message>
    <message>
        <source>Check the name, or take another backup.</source>
        <translation>Check the name, or take another backup.</translation>
    </message>
    <message>
        <source>The backup cannot be written to %1. The ledger is as it was.</source>
        <translation>The backup cannot be written to %1. The ledger is as it was.</translation>
    </message>
    <message>
        <source>Beside the ledger %1 lies a log (-wal) that is not its own: it would ruin the ledger.</source>
        <translation>Beside the ledger %1 lies a log (-wal) that is not its own: it would ruin the ledger.</translation>
    </message>
    <message>
        <source>There is no product to put on the sheet.</source>
        <translation>There is no product to put on the sheet.</translation>
    </message>
    <message>
        <source>Add products, or choose at least one copy.</source>
        <translation>Add products, or choose at least one copy.</translation>
    </message>
    <message>
        <source>%1 cards are too many for one sheet.</source>
        <translation>%1 cards are too many for one sheet.</translation>
    </message>
    <message>
        <source>Print at most 20000 at a time: fewer products or fewer copies.</source>
        <translation>Print at most 20000 at a time: fewer products or fewer copies.</translation>
    </message>
    <message>
        <source>The page has no place number %1.</source>
        <translation>The page has no place number %1.</translation>
    </message>
    <message>
        <source>Count the places along the rows, from 1.</source>
        <translation>Count the places along the rows, from 1.</translation>
    </message>
    <message>
        <source>There is no template “%1”.</source>
        <translation>There is no template “%1”.</translation>
    </message>
    <message>
        <source>Choose one from the list of templates.</source>
        <translation>Choose one from the list of templates.</translation>
    </message>
    <message>
        <source>The template “%1” cannot be understood.</source>
        <translation>The template “%1” cannot be understood.</translation>
    </message>
    <message>
        <source>Correct its name, page, grid, card or resolution.</source>
        <translation>Correct its name, page, grid, card or resolution.</translation>
    </message>
    <message>
        <source>Nothing was printed or written.</source>
        <translation>Nothing was printed or written.</translation>
    </message>
    <message>
        <source>Choose larger cards, a finer printer or a shorter product id.</source>
        <translation>Choose larger cards, a finer printer or a shorter product id.</translation>
    </message>
    <message>
        <source>Not every code can be read: %1.</source>
        <translation>Not every code can be read: %1.</translation>
    </message>
    <message>
        <source>Choose larger cards or a finer printer.</source>
        <translation>Choose larger cards or a finer printer.</translation>
    </message>
    <message>
        <source>The file %1 does not end in .pdf.</source>
        <translation>The file %1 does not end in .pdf.</translation>
    </message>
    <message>
        <source>A sheet is a PDF: let the name end in .pdf.</source>
        <translation>A sheet is a PDF: let the name end in .pdf.</translation>
    </message>
    <message>
        <source>The sheet could not be printed.</source>
        <translation>The sheet could not be printed.</translation>
    </message>
    <message>
        <source>Check the printer, or make a PDF instead.</source>
        <translation>Check the printer, or make a PDF instead.</translation>
    </message>
    <message>
        <source>The printing was stopped.</source>
        <translation>The printing was stopped.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong: it lies before the ledger&apos;s newest entry, of %1 (Beijing time).</source>
        <translation>This computer&apos;s clock is wrong: it lies before the ledger&apos;s newest entry, of %1 (Beijing time).</translation>
    </message>
    <message>
        <source>Set the date and time; selling goes on by itself.</source>
        <translation>Set the date and time; selling goes on by itself.</translation>
    </message>
    <message>
        <source>The unit is too long.</source>
        <translation>The unit is too long.</translation>
    </message>
    <message>
        <source>Use at most 16 characters.</source>
        <translation>Use at most 16 characters.</translation>
    </message>
    <message>
        <source>The category is too long.</source>
        <translation>The category is too long.</translation>
    </message>
    <message>
        <source>Use at most 40 characters.</source>
        <translation>Use at most 40 characters.</translation>
    </message>
    <message>
        <source>The note is too long.</source>
        <translation>The note is too long.</translation>
    </message>
    <message>
        <source>Use at most 400 characters.</source>
        <translation>Use at most 400 characters.</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be seen.</source>
        <translation>The text holds characters that cannot be seen.</translation>
    </message>
    <message>
        <source>Use a whole number from 1 to 1000.</source>
        <translation>Use a whole number from 1 to 1000.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>The file %1 cannot be read.</translation>
    </message>
    <message>
        <source>Check its name and whether you may read it.</source>
        <translation>Check its name and whether you may read it.</translation>
    </message>
    <message>
        <source>The file %1 is larger than a list may be: 32 MiB, or 64 MiB unpacked.</source>
        <translation>The file %1 is larger than a list may be: 32 MiB, or 64 MiB unpacked.</translation>
    </message>
    <message>
        <source>Leave out pictures and other sheets, or split the list.</source>
        <translation>Leave out pictures and other sheets, or split the list.</translation>
    </message>
    <message>
        <source>The file %1 has no ending that names a list.</source>
        <translation>The file %1 has no ending that names a list.</translation>
    </message>
    <message>
        <source>Let it end in .csv or .xlsx.</source>
        <translation>Let it end in .csv or .xlsx.</translation>
    </message>
    <message>
        <source>The file %1 is a spreadsheet of the old kind (.xls), or protected with a password.</source>
        <translation>The file %1 is a spreadsheet of the old kind (.xls), or protected with a password.</translation>
    </message>
    <message>
        <source>Save it as .xlsx or CSV, without a password.</source>
        <translation>Save it as .xlsx or CSV, without a password.</translation>
    </message>
    <message>
        <source>The file %1 is neither text nor a spreadsheet.</source>
        <translation>The file %1 is neither text nor a spreadsheet.</translation>
    </message>
    <message>
        <source>Save the list as .xlsx or CSV.</source>
        <translation>Save the list as .xlsx or CSV.</translation>
    </message>
    <message>
        <source>The characters of the file %1 fit neither UTF-8 nor GB18030.</source>
        <translation>The characters of the file %1 fit neither UTF-8 nor GB18030.</translation>
    </message>
    <message>
        <source>Save the list as .xlsx, or as CSV in UTF-8.</source>
        <translation>Save the list as .xlsx, or as CSV in UTF-8.</translation>
    </message>
    <message>
        <source>There is nothing in the file %1.</source>
        <translation>There is nothing in the file %1.</translation>
    </message>
    <message>
        <source>Write the headings into the first row and the products below.</source>
        <translation>Write the headings into the first row and the products below.</translation>
    </message>
    <message>
        <source>A cell that begins with a quotation mark does not end with one (%1).</source>
        <translation>A cell that begins with a quotation mark does not end with one (%1).</translation>
    </message>
    <message>
        <source>Add the mark; a quotation mark inside such a cell is written twice.</source>
        <translation>Add the mark; a quotation mark inside such a cell is written twice.</translation>
    </message>
    <message>
        <source>The list has more than 100,000 rows (%1).</source>
        <translation>The list has more than 100,000 rows (%1).</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>Split it into several files.</translation>
    </message>
    <message>
        <source>A row has more than 256 cells (%1).</source>
        <translation>A row has more than 256 cells (%1).</translation>
    </message>
    <message>
        <source>Remove the columns that are not about the product.</source>
        <translation>Remove the columns that are not about the product.</translation>
    </message>
    <message>
        <source>A cell holds more text than a spreadsheet can (%1).</source>
        <translation>A cell holds more text than a spreadsheet can (%1).</translation>
    </message>
    <message>
        <source>Shorten it; perhaps a quotation mark is missing before that line.</source>
        <translation>Shorten it; perhaps a quotation mark is missing before that line.</translation>
    </message>
    <message>
        <source>The spreadsheet %1 cannot be read: it is damaged, or of another kind.</source>
        <translation>The spreadsheet %1 cannot be read: it is damaged, or of another kind.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx or CSV.</source>
        <translation>Open it in a spreadsheet program and save it as .xlsx or CSV.</translation>
    </message>
    <message>
        <source>The first row of the list has no heading “%1”.</source>
        <translation>The first row of the list has no heading “%1”.</translation>
    </message>
    <message>
        <source>Name the columns of id, name and price: id, name, price (编号、名称、价格).</source>
        <translation>Name the columns of id, name and price: id, name, price (编号、名称、价格).</translation>
    </message>
    <message>
        <source>Two columns of the list are headed as “%1”.</source>
        <translation>Two columns of the list are headed as “%1”.</translation>
    </message>
    <message>
        <source>Keep the one that counts.</source>
        <translation>Keep the one that counts.</translation>
    </message>
    <message>
        <source>The row has more cells than there are headings.</source>
        <translation>The row has more cells than there are headings.</translation>
    </message>
    <message>
        <source>Put a text that holds a comma between quotation marks.</source>
        <translation>Put a text that holds a comma between quotation marks.</translation>
    </message>
    <message>
        <source>The cell holds a formula.</source>
        <translation>The cell holds a formula.</translation>
    </message>
    <message>
        <source>Replace it by its value.</source>
        <translation>Replace it by its value.</translation>
    </message>
    <message>
        <source>“%1” does not say whether the product is on sale.</source>
        <translation>“%1” does not say whether the product is on sale.</translation>
    </message>
    <message>
        <source>Write 1 or 0.</source>
        <translation>Write 1 or 0.</translation>
    </message>
    <message>
        <source>The id stands in line %1 already.</source>
        <translation>The id stands in line %1 already.</translation>
    </message>
    <message>
        <source>Give every product an id of its own.</source>
        <translation>Give every product an id of its own.</translation>
    </message>
    <message>
        <source>Rows of the list cannot be used; nothing was imported.</source>
        <translation>Rows of the list cannot be used; nothing was imported.</translation>
    </message>
    <message>
        <source>Mend those rows and import the list again.</source>
        <translation>Mend those rows and import the list again.</translation>
    </message>
    <message>
        <source>Throw away what has come out, and print again.</source>
        <translation>Throw away what has come out, and print again.</translation>
    </message>
    <message>
        <source>Nothing was changed. Call the owner: keep both files, move the -wal file away, start again, and compare the last sales with WeChat.</source>
        <translation>Nothing was changed. Call the owner: keep both files, move the -wal file away, start again, and compare the last sales with WeChat.</translation>
    </message>
    <message>
        <source>This computer has no printer.</source>
        <translation>This computer has no printer.</translation>
    </message>
    <message>
        <source>Set one up in the system settings, or make a PDF instead.</source>
        <translation>Set one up in the system settings, or make a PDF instead.</translation>
    </message>
    <message>
        <source>There is no printer “%1”.</source>
        <translation>There is no printer “%1”.</translation>
    </message>
    <message>
        <source>Choose one from the list of printers.</source>
        <translation>Choose one from the list of printers.</translation>
    </message>
    <message>
        <source>The printer “%1” cannot take this template&apos;s paper.</source>
        <translation>The printer “%1” cannot take this template&apos;s paper.</translation>
    </message>
    <message>
        <source>Choose a template of its paper, or another printer.</source>
        <translation>Choose a template of its paper, or another printer.</translation>
    </message>
    <message>
        <source>The printer did not take the sheet. %1.</source>
        <translation>The printer did not take the sheet. %1.</translation>
    </message>
    <message>
        <source>See in the system settings what it needs, and print again.</source>
        <translation>See in the system settings what it needs, and print again.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>The correction of the printer “%1” cannot be understood.</source>
        <translation>The correction of the printer “%1” cannot be understood.</translation>
    </message>
    <message>
        <source>Write it like offset=1.5,-0.8 scale=1.002,0.998: up to 20 mm, and 0.95 to 1.05.</source>
        <translation>Write it like offset=1.5,-0.8 scale=1.002,0.998: up to 20 mm, and 0.95 to 1.05.</translation>
    </message>
    <message>
        <source>Measure in millimetres and in this order: left edge to upright line, upper edge to level line, level line, upright line.</source>
        <translation>Measure in millimetres and in this order: left edge to upright line, upper edge to level line, level line, upright line.</translation>
    </message>
    <message>
        <source>Four lengths are needed for the correction, not %1.</source>
        <translation>Four lengths are needed for the correction, not %1.</translation>
    </message>
    <message>
        <source>There is a product “%1” already.</source>
        <translation>There is a product “%1” already.</translation>
    </message>
    <message>
        <source>Use another id, or change that product.</source>
        <translation>Use another id, or change that product.</translation>
    </message>
    <message>
        <source>The product “%1” was changed meanwhile; nothing was written.</source>
        <translation>The product “%1” was changed meanwhile; nothing was written.</translation>
    </message>
    <message>
        <source>Look at it as it is now, then try again.</source>
        <translation>Look at it as it is now, then try again.</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>Nothing was printed.</translation>
    </message>
    <message>
        <source>A printed code already says “%1”, and it sells another product.</source>
        <translation>A printed code already says “%1”, and it sells another product.</translation>
    </message>
    <message>
        <source>Give this product another id.</source>
        <translation>Give this product another id.</translation>
    </message>
    <message>
        <source>The printed code “%1” is void.</source>
        <translation>The printed code “%1” is void.</translation>
    </message>
    <message>
        <source>Take it down, and use the one that was printed since.</source>
        <translation>Take it down, and use the one that was printed since.</translation>
    </message>
    <message>
        <source>Another sheet has got the id %1 meanwhile.</source>
        <translation>Another sheet has got the id %1 meanwhile.</translation>
    </message>
    <message>
        <source>Make the sheet once more.</source>
        <translation>Make the sheet once more.</translation>
    </message>
    <message>
        <source>There is no sheet %1 in the register of printed codes.</source>
        <translation>There is no sheet %1 in the register of printed codes.</translation>
    </message>
    <message>
        <source>Look at the small print of a card: the sheet&apos;s id stands behind the product&apos;s.</source>
        <translation>Look at the small print of a card: the sheet&apos;s id stands behind the product&apos;s.</translation>
    </message>
    <message>
        <source>There is no code %1 in the register of printed codes.</source>
        <translation>There is no code %1 in the register of printed codes.</translation>
    </message>
    <message>
        <source>Copy it from the small print of the card.</source>
        <translation>Copy it from the small print of the card.</translation>
    </message>
    <message>
        <source>The log (-wal) of the ledger %1 is damaged: sales and payments that stood in it cannot be read.</source>
        <translation>The log (-wal) of the ledger %1 is damaged: sales and payments that stood in it cannot be read.</translation>
    </message>
    <message>
        <source>Nothing was changed. Call the owner: save what can be read with “saoma ledger backup”, put it in place with “saoma ledger restore”, and compare the last sales with WeChat.</source>
        <translation>Nothing was changed. Call the owner: save what can be read with “saoma ledger backup”, put it in place with “saoma ledger restore”, and compare the last sales with WeChat.</translation>
    </message>
    <message>
        <source>The ledger %1 has a second name (a hard link): sales made under that one would be missing here.</source>
        <translation>The ledger %1 has a second name (a hard link): sales made under that one would be missing here.</translation>
    </message>
    <message>
        <source>Nothing was changed. Call the owner: remove the other name, or put a copy in the place of one of the two, then start again.</source>
        <translation>Nothing was changed. Call the owner: remove the other name, or put a copy in the place of one of the two, then start again.</translation>
    </message>
    <message>
        <source>Choose a folder that exists, that you may write to, and that has room.</source>
        <translation>Choose a folder that exists, that you may write to, and that has room.</translation>
    </message>
    <message>
        <source>Type it anew instead of copying it: line breaks, spaces without width and marks of writing direction do not belong there.</source>
        <translation>Type it anew instead of copying it: line breaks, spaces without width and marks of writing direction do not belong there.</translation>
    </message>
    <message>
        <source>More accents or other marks stand on one character than can be read.</source>
        <translation>More accents or other marks stand on one character than can be read.</translation>
    </message>
    <message>
        <source>Type the text anew without them.</source>
        <translation>Type the text anew without them.</translation>
    </message>
    <message>
        <source>Some program has lost a character of the text and written � for it.</source>
        <translation>Some program has lost a character of the text and written � for it.</translation>
    </message>
    <message>
        <source>Type the text anew where that stands.</source>
        <translation>Type the text anew where that stands.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <extracomment>Stands for a name or another text that somebody has left empty.</extracomment>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>The characters of the file %1 are written in neither UTF-8 nor GB18030.</source>
        <translation>The characters of the file %1 are written in neither UTF-8 nor GB18030.</translation>
    </message>
    <message>
        <source>They look like %2: save the list as .xlsx, or as CSV in UTF-8.</source>
        <translation>They look like %2: save the list as .xlsx, or as CSV in UTF-8.</translation>
    </message>
    <message>
        <source>The cell is a date to the spreadsheet: “%1”.</source>
        <translation>The cell is a date to the spreadsheet: “%1”.</translation>
    </message>
    <message>
        <source>Format the cell as text, and type again what it shall say.</source>
        <translation>Format the cell as text, and type again what it shall say.</translation>
    </message>
    <message>
        <source>The list puts no product on sale, and every product on sale is missing in it; nothing was imported.</source>
        <translation>The list puts no product on sale, and every product on sale is missing in it; nothing was imported.</translation>
    </message>
    <message>
        <source>Check that it is the right file. To take everything off sale, export the list with all products, write 0 in the column of those on sale, and import that.</source>
        <translation>Check that it is the right file. To take everything off sale, export the list with all products, write 0 in the column of those on sale, and import that.</translation>
    </message>
    <message>
        <source>Several codes in the register can be meant by “%1”.</source>
        <translation>Several codes in the register can be meant by “%1”.</translation>
    </message>
    <message>
        <source>Type it with the capital and small letters of the card, as one of: %2.</source>
        <translation>Type it with the capital and small letters of the card, as one of: %2.</translation>
    </message>
    <message>
        <source>If it was the ledger until now, it is damaged: keep it, tell the owner, and restore the last backup. If not, choose another data folder.</source>
        <translation>If it was the ledger until now, it is damaged: keep it, tell the owner, and restore the last backup. If not, choose another data folder.</translation>
    </message>
    <message>
        <source>Nothing was booked.</source>
        <translation>Nothing was booked.</translation>
    </message>
    <message>
        <source>“%1” is neither a day, nor a month, nor a file.</source>
        <translation>“%1” is neither a day, nor a month, nor a file.</translation>
    </message>
    <message>
        <source>Name a day such as 2026-11-28, a month such as 2026-11, or a bill&apos;s file.</source>
        <translation>Name a day such as 2026-11-28, a month such as 2026-11, or a bill&apos;s file.</translation>
    </message>
    <message>
        <source>Check its name and who may read it.</source>
        <translation>Check its name and who may read it.</translation>
    </message>
    <message>
        <source>The packed bill is damaged or cut off.</source>
        <translation>The packed bill is damaged or cut off.</translation>
    </message>
    <message>
        <source>Download the bill again.</source>
        <translation>Download the bill again.</translation>
    </message>
    <message>
        <source>The bill unpacks to more than two gigabytes.</source>
        <translation>The bill unpacks to more than two gigabytes.</translation>
    </message>
    <message>
        <source>This is no bill of WeChat&apos;s: download it again.</source>
        <translation>This is no bill of WeChat&apos;s: download it again.</translation>
    </message>
    <message>
        <source>This is not a whole bill of WeChat&apos;s.</source>
        <translation>This is not a whole bill of WeChat&apos;s.</translation>
    </message>
    <message>
        <source>Download the bill again; do not save it in a spreadsheet first.</source>
        <translation>Download the bill again; do not save it in a spreadsheet first.</translation>
    </message>
    <message>
        <source>The bill&apos;s text is in no known encoding.</source>
        <translation>The bill&apos;s text is in no known encoding.</translation>
    </message>
    <message>
        <source>The bill lacks a column that is needed.</source>
        <translation>The bill lacks a column that is needed.</translation>
    </message>
    <message>
        <source>Download the bill of all transactions.</source>
        <translation>Download the bill of all transactions.</translation>
    </message>
    <message>
        <source>The bill has a value that cannot be understood.</source>
        <translation>The bill has a value that cannot be understood.</translation>
    </message>
    <message>
        <source>Download the bill again; if it stays so, tell the owner.</source>
        <translation>Download the bill again; if it stays so, tell the owner.</translation>
    </message>
    <message>
        <source>The bill&apos;s lines do not add up to its own totals.</source>
        <translation>The bill&apos;s lines do not add up to its own totals.</translation>
    </message>
    <message>
        <source>Download the bill again; if it stays so, call WeChat.</source>
        <translation>Download the bill again; if it stays so, call WeChat.</translation>
    </message>
    <message>
        <source>This bill is the merchant %1&apos;s.</source>
        <translation>This bill is the merchant %1&apos;s.</translation>
    </message>
    <message>
        <source>Take the bill of the merchant in the settings.</source>
        <translation>Take the bill of the merchant in the settings.</translation>
    </message>
    <message>
        <source>This bill begins on %1, which was not asked for.</source>
        <translation>This bill begins on %1, which was not asked for.</translation>
    </message>
    <message>
        <source>Ask for the bill again.</source>
        <translation>Ask for the bill again.</translation>
    </message>
    <message>
        <source>WeChat does not give out this bill.</source>
        <translation>WeChat does not give out this bill.</translation>
    </message>
    <message>
        <source>A day&apos;s bill is there from ten o&apos;clock of the next day, for three months.</source>
        <translation>A day&apos;s bill is there from ten o&apos;clock of the next day, for three months.</translation>
    </message>
    <message>
        <source>“%1” is neither a day nor a month.</source>
        <translation>“%1” is neither a day nor a month.</translation>
    </message>
    <message>
        <source>Write a day as 2026-11-28, a month as 2026-11.</source>
        <translation>Write a day as 2026-11-28, a month as 2026-11.</translation>
    </message>
    <message>
        <source>Nothing was given back.</source>
        <translation>Nothing was given back.</translation>
    </message>
    <message>
        <source>It is not certain whether the money reaches the buyer: do not pay it out beside.</source>
        <translation>It is not certain whether the money reaches the buyer: do not pay it out beside.</translation>
    </message>
    <message>
        <source>The order %1 is not paid.</source>
        <translation>The order %1 is not paid.</translation>
    </message>
    <message>
        <source>Ask WeChat about the order first if the buyer has paid.</source>
        <translation>Ask WeChat about the order first if the buyer has paid.</translation>
    </message>
    <message>
        <source>That is more than is left of the order %1.</source>
        <translation>That is more than is left of the order %1.</translation>
    </message>
    <message>
        <source>The order %1 has 50 refunds, and WeChat allows no more.</source>
        <translation>The order %1 has 50 refunds, and WeChat allows no more.</translation>
    </message>
    <message>
        <source>Give the rest back in cash.</source>
        <translation>Give the rest back in cash.</translation>
    </message>
    <message>
        <source>WeChat takes one refund of an order a minute, and the last is younger.</source>
        <translation>WeChat takes one refund of an order a minute, and the last is younger.</translation>
    </message>
    <message>
        <source>The order %1 was paid more than a year ago.</source>
        <translation>The order %1 was paid more than a year ago.</translation>
    </message>
    <message>
        <source>Give the money back in cash or by transfer.</source>
        <translation>Give the money back in cash or by transfer.</translation>
    </message>
    <message>
        <source>An earlier refund of this order was refused, and it is not yet certain that WeChat does not have it.</source>
        <translation>An earlier refund of this order was refused, and it is not yet certain that WeChat does not have it.</translation>
    </message>
    <message>
        <source>Try the same amount again now, or another one in two minutes (%2).</source>
        <translation>Try the same amount again now, or another one in two minutes (%2).</translation>
    </message>
    <message>
        <source>There is no refund %1 on record.</source>
        <translation>There is no refund %1 on record.</translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation>Check the number.</translation>
    </message>
    <message>
        <source>The refund number %1 is taken.</source>
        <translation>The refund number %1 is taken.</translation>
    </message>
    <message>
        <source>The refund could not be written down for WeChat (%1).</source>
        <translation>The refund could not be written down for WeChat (%1).</translation>
    </message>
    <message>
        <source>WeChat does not have this refund.</source>
        <translation>WeChat does not have this refund.</translation>
    </message>
    <message>
        <source>The shop&apos;s balance at WeChat is not enough for this refund.</source>
        <translation>The shop&apos;s balance at WeChat is not enough for this refund.</translation>
    </message>
    <message>
        <source>Top it up in the merchant platform, then try the same amount again.</source>
        <translation>Top it up in the merchant platform, then try the same amount again.</translation>
    </message>
    <message>
        <source>WeChat refused the refund.</source>
        <translation>WeChat refused the refund.</translation>
    </message>
    <message>
        <source>Look in the time line what it said; perhaps it was given back in the merchant platform.</source>
        <translation>Look in the time line what it said; perhaps it was given back in the merchant platform.</translation>
    </message>
    <message>
        <source>The payment is too old for a refund.</source>
        <translation>The payment is too old for a refund.</translation>
    </message>
    <message>
        <source>The buyer&apos;s account cannot take the refund.</source>
        <translation>The buyer&apos;s account cannot take the refund.</translation>
    </message>
    <message>
        <source>WeChat does not know this payment.</source>
        <translation>WeChat does not know this payment.</translation>
    </message>
    <message>
        <source>Ask WeChat about the order, then try again.</source>
        <translation>Ask WeChat about the order, then try again.</translation>
    </message>
    <message>
        <source>WeChat takes one refund of an order a minute.</source>
        <translation>WeChat takes one refund of an order a minute.</translation>
    </message>
    <message>
        <source>It is sent again by itself.</source>
        <translation>It is sent again by itself.</translation>
    </message>
    <message>
        <source>WeChat closed the refund.</source>
        <translation>WeChat closed the refund.</translation>
    </message>
    <message>
        <source>Try again; it gets a new number.</source>
        <translation>Try again; it gets a new number.</translation>
    </message>
    <message>
        <source>The money did not arrive: the buyer&apos;s card is void or frozen.</source>
        <translation>The money did not arrive: the buyer&apos;s card is void or frozen.</translation>
    </message>
    <message>
        <source>Settle it in WeChat&apos;s merchant platform, under the trade&apos;s refunds; it is asked about until then.</source>
        <translation>Settle it in WeChat&apos;s merchant platform, under the trade&apos;s refunds; it is asked about until then.</translation>
    </message>
    <message>
        <source>Refunds need the shop&apos;s certificate, and none is set (%1).</source>
        <translation>Refunds need the shop&apos;s certificate, and none is set (%1).</translation>
    </message>
    <message>
        <source>Download it from the merchant platform (account centre, security) and name the file in the configuration.</source>
        <translation>Download it from the merchant platform (account centre, security) and name the file in the configuration.</translation>
    </message>
    <message>
        <source>The certificate file %1 does not exist or cannot be read.</source>
        <translation>The certificate file %1 does not exist or cannot be read.</translation>
    </message>
    <message>
        <source>The certificate file %1 is a link, a folder or a device, not a plain file.</source>
        <translation>The certificate file %1 is a link, a folder or a device, not a plain file.</translation>
    </message>
    <message>
        <source>Name the file itself as merchant/client_certificate.</source>
        <translation>Name the file itself as merchant/client_certificate.</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate that can be used.</source>
        <translation>The file %1 holds no certificate that can be used.</translation>
    </message>
    <message>
        <source>Take apiclient_cert.p12, or apiclient_cert.pem with apiclient_key.pem beside it, from the platform&apos;s download.</source>
        <translation>Take apiclient_cert.p12, or apiclient_cert.pem with apiclient_key.pem beside it, from the platform&apos;s download.</translation>
    </message>
    <message>
        <source>The certificate file %1 does not open with the merchant number.</source>
        <translation>The certificate file %1 does not open with the merchant number.</translation>
    </message>
    <message>
        <source>Check merchant/mch_id; if the file was given another password, download it anew.</source>
        <translation>Check merchant/mch_id; if the file was given another password, download it anew.</translation>
    </message>
    <message>
        <source>The certificate file %1 is locked in an old way that OpenSSL 3 refuses here.</source>
        <translation>The certificate file %1 is locked in an old way that OpenSSL 3 refuses here.</translation>
    </message>
    <message>
        <source>Convert it once: openssl pkcs12 -legacy -nodes -in apiclient_cert.p12 -out apiclient.pem, allow only its owner to read it, and name apiclient.pem in the configuration.</source>
        <translation>Convert it once: openssl pkcs12 -legacy -nodes -in apiclient_cert.p12 -out apiclient.pem, allow only its owner to read it, and name apiclient.pem in the configuration.</translation>
    </message>
    <message>
        <source>The certificate %1 comes without its private key.</source>
        <translation>The certificate %1 comes without its private key.</translation>
    </message>
    <message>
        <source>Put apiclient_key.pem beside apiclient_cert.pem, or use apiclient_cert.p12.</source>
        <translation>Put apiclient_key.pem beside apiclient_cert.pem, or use apiclient_cert.p12.</translation>
    </message>
    <message>
        <source>The private key beside %1 belongs to another certificate.</source>
        <translation>The private key beside %1 belongs to another certificate.</translation>
    </message>
    <message>
        <source>Use the two files of the same download.</source>
        <translation>Use the two files of the same download.</translation>
    </message>
    <message>
        <source>The certificate %1 has expired.</source>
        <translation>The certificate %1 has expired.</translation>
    </message>
    <message>
        <source>It was valid until %2. Apply for a new one in the merchant platform and put it in its place.</source>
        <translation>It was valid until %2. Apply for a new one in the merchant platform and put it in its place.</translation>
    </message>
    <message>
        <source>The certificate %1 is not valid yet.</source>
        <translation>The certificate %1 is not valid yet.</translation>
    </message>
    <message>
        <source>It is valid from %2: check this computer&apos;s date.</source>
        <translation>It is valid from %2: check this computer&apos;s date.</translation>
    </message>
    <message>
        <source>The certificate %1 is another merchant&apos;s.</source>
        <translation>The certificate %1 is another merchant&apos;s.</translation>
    </message>
    <message>
        <source>It belongs to %2: use the download of the merchant number in merchant/mch_id.</source>
        <translation>It belongs to %2: use the download of the merchant number in merchant/mch_id.</translation>
    </message>
    <message>
        <source>There is no role “%1”.</source>
        <translation>There is no role “%1”.</translation>
    </message>
    <message>
        <source>It is cashier, lead or owner.</source>
        <translation>It is cashier, lead or owner.</translation>
    </message>
    <message>
        <source>Giving money back needs a PIN here.</source>
        <translation>Giving money back needs a PIN here.</translation>
    </message>
    <message>
        <source>Say who gives it back, and type that PIN.</source>
        <translation>Say who gives it back, and type that PIN.</translation>
    </message>
    <message>
        <source>Ask somebody who has one; the owner can set it.</source>
        <translation>Ask somebody who has one; the owner can set it.</translation>
    </message>
    <message>
        <source>Try again; %2 tries are left before a wait.</source>
        <translation>Try again; %2 tries are left before a wait.</translation>
    </message>
    <message>
        <source>The owner has no PIN yet.</source>
        <translation>The owner has no PIN yet.</translation>
    </message>
    <message>
        <source>Set the owner&apos;s first.</source>
        <translation>Set the owner&apos;s first.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits.</source>
        <translation>A PIN has 4 to 12 digits.</translation>
    </message>
    <message>
        <source>Type digits alone.</source>
        <translation>Type digits alone.</translation>
    </message>
    <message>
        <source>Everybody guesses that PIN.</source>
        <translation>Everybody guesses that PIN.</translation>
    </message>
    <message>
        <source>Choose one that is no run and not one digit alone.</source>
        <translation>Choose one that is no run and not one digit alone.</translation>
    </message>
    <message>
        <source>The PIN could not be worked out: no memory.</source>
        <translation>The PIN could not be worked out: no memory.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Close other programs and try again.</translation>
    </message>
    <message>
        <source>There are more orders than a spreadsheet has rows.</source>
        <translation>There are more orders than a spreadsheet has rows.</translation>
    </message>
    <message>
        <source>Export a shorter time, or a .csv file.</source>
        <translation>Export a shorter time, or a .csv file.</translation>
    </message>
    <message>
        <source>The disk is full; the ledger cannot be opened.</source>
        <translation>The disk is full; the ledger cannot be opened.</translation>
    </message>
    <message>
        <source>Free some disk space, then start the program again.</source>
        <translation>Free some disk space, then start the program again.</translation>
    </message>
    <message>
        <source>“%1” is not possible.</source>
        <translation>“%1” is not possible.</translation>
    </message>
    <message>
        <source>Here it can be a whole number in the range %2.</source>
        <translation>Here it can be a whole number in the range %2.</translation>
    </message>
    <message>
        <source>“%1” lacks the last sign of a printed code.</source>
        <translation>“%1” lacks the last sign of a printed code.</translation>
    </message>
    <message>
        <source>Copy all four signs behind the hyphen from the small print of the card. The three signs %2 alone mean the whole sheet.</source>
        <translation>Copy all four signs behind the hyphen from the small print of the card. The three signs %2 alone mean the whole sheet.</translation>
    </message>
    <message>
        <source>“%1” is neither a printed sheet nor the code of a card.</source>
        <translation>“%1” is neither a printed sheet nor the code of a card.</translation>
    </message>
    <message>
        <source>A sheet has three signs. A code is the whole small print of its card: the product&apos;s id, a hyphen and four signs.</source>
        <translation>A sheet has three signs. A code is the whole small print of its card: the product&apos;s id, a hyphen and four signs.</translation>
    </message>
    <message>
        <source>Several sheets or codes are named: %1.</source>
        <translation>Several sheets or codes are named: %1.</translation>
    </message>
    <message>
        <source>Void one sheet or one code at a time.</source>
        <translation>Void one sheet or one code at a time.</translation>
    </message>
    <message>
        <source>%1 mm is more than can be corrected, or too little.</source>
        <translation>%1 mm is more than can be corrected, or too little.</translation>
    </message>
    <message>
        <source>These lengths can be corrected: %2 mm. Check that page scaling is off and that you measure in millimetres, and print the calibration page again.</source>
        <translation>These lengths can be corrected: %2 mm. Check that page scaling is off and that you measure in millimetres, and print the calibration page again.</translation>
    </message>
    <message>
        <source>“%1” is not a length.</source>
        <translation>“%1” is not a length.</translation>
    </message>
    <message>
        <source>Type millimetres, such as 100.4.</source>
        <translation>Type millimetres, such as 100.4.</translation>
    </message>
    <message>
        <source>No correction is stored for the printer “%1”.</source>
        <translation>No correction is stored for the printer “%1”.</translation>
    </message>
    <message>
        <source>The list of printers says which ones have one.</source>
        <translation>The list of printers says which ones have one.</translation>
    </message>
    <message>
        <source>%2 can still be given back; what is on its way counts, too. Give back less.</source>
        <translation>%2 can still be given back; what is on its way counts, too. Give back less.</translation>
    </message>
    <message>
        <source>All of this order has gone back, or is on its way.</source>
        <translation>All of this order has gone back, or is on its way.</translation>
    </message>
    <message>
        <source>Look at its refunds.</source>
        <translation>Look at its refunds.</translation>
    </message>
    <message>
        <source>WeChat gave no answer about the refund.</source>
        <translation>WeChat gave no answer about the refund.</translation>
    </message>
    <message>
        <source>It is asked about again by itself.</source>
        <translation>It is asked about again by itself.</translation>
    </message>
    <message>
        <source>Try again in %2.</source>
        <translation>Try again in %2.</translation>
    </message>
    <message>
        <source>A change here needs the owner&apos;s PIN.</source>
        <translation>A change here needs the owner&apos;s PIN.</translation>
    </message>
    <message>
        <source>Let the owner type it, too.</source>
        <translation>Let the owner type it, too.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>The two PINs are not the same.</translation>
    </message>
    <message>
        <source>Type both again.</source>
        <translation>Type both again.</translation>
    </message>
    <message>
        <source>It is %2 at most at once: somebody who may give back more has to type the PIN.</source>
        <translation>It is %2 at most at once: somebody who may give back more has to type the PIN.</translation>
    </message>
    <message>
        <source>No PIN is set for this role (%1).</source>
        <translation>No PIN is set for this role (%1).</translation>
    </message>
    <message>
        <source>Wrong PIN (%1).</source>
        <translation>Wrong PIN (%1).</translation>
    </message>
    <message>
        <source>The PIN was wrong too often (%1).</source>
        <translation>The PIN was wrong too often (%1).</translation>
    </message>
    <message>
        <source>That is more than this role may give back (%1).</source>
        <translation>That is more than this role may give back (%1).</translation>
    </message>
    <message>
        <source>A shift of %1 is open on this desk already.</source>
        <translation>A shift of %1 is open on this desk already.</translation>
    </message>
    <message>
        <source>Close shift %2, or hand it over.</source>
        <translation>Close shift %2, or hand it over.</translation>
    </message>
    <message>
        <source>No shift is open on desk %1.</source>
        <translation>No shift is open on desk %1.</translation>
    </message>
    <message>
        <source>Open one first.</source>
        <translation>Open one first.</translation>
    </message>
    <message>
        <source>Shift %1 has been closed meanwhile.</source>
        <translation>Shift %1 has been closed meanwhile.</translation>
    </message>
    <message>
        <source>Look at what stands in it now.</source>
        <translation>Look at what stands in it now.</translation>
    </message>
    <message>
        <source>There is no shift %1 on record.</source>
        <translation>There is no shift %1 on record.</translation>
    </message>
    <message>
        <source>The drawer does not hold what it ought to at the end of shift %1.</source>
        <translation>The drawer does not hold what it ought to at the end of shift %1.</translation>
    </message>
    <message>
        <source>The difference is %2. Count again; if it stays, accept it with a note that says why.</source>
        <translation>The difference is %2. Count again; if it stays, accept it with a note that says why.</translation>
    </message>
    <message>
        <source>The note cannot be used: “%1”.</source>
        <translation>The note cannot be used: “%1”.</translation>
    </message>
    <message>
        <source>Write at most %2 characters, none of which hides or turns the others.</source>
        <translation>Write at most %2 characters, none of which hides or turns the others.</translation>
    </message>
    <message>
        <source>“%1” cannot be a cashier&apos;s name.</source>
        <translation>“%1” cannot be a cashier&apos;s name.</translation>
    </message>
    <message>
        <source>The id “%1” is too long for codes on sheets, which leave such a product out.</source>
        <translation>The id “%1” is too long for codes on sheets, which leave such a product out.</translation>
    </message>
    <message>
        <source>Give products of sheets ids of at most 27 characters.</source>
        <translation>Give products of sheets ids of at most 27 characters.</translation>
    </message>
    <message>
        <source>The code of “%1” cannot be printed on this template.</source>
        <translation>The code of “%1” cannot be printed on this template.</translation>
    </message>
    <message>
        <source>The cards of the template “%1” do not fit its page or lie on each other.</source>
        <translation>The cards of the template “%1” do not fit its page or lie on each other.</translation>
    </message>
    <message>
        <source>Check their number, size and distance: %2.</source>
        <translation>Check their number, size and distance: %2.</translation>
    </message>
    <message>
        <source>The template “%1” has several cards a page on a roll.</source>
        <translation>The template “%1” has several cards a page on a roll.</translation>
    </message>
    <message>
        <source>A template that comes with the program is called “%1”.</source>
        <translation>A template that comes with the program is called “%1”.</translation>
    </message>
    <message>
        <source>Give your own another name.</source>
        <translation>Give your own another name.</translation>
    </message>
    <message>
        <source>There is no template “%1” of your own.</source>
        <translation>There is no template “%1” of your own.</translation>
    </message>
    <message>
        <source>The list of templates says which ones there are, your own first.</source>
        <translation>The list of templates says which ones there are, your own first.</translation>
    </message>
    <message>
        <source>It is not said where the sheet shall go.</source>
        <translation>It is not said where the sheet shall go.</translation>
    </message>
    <message>
        <source>Check its folder, the disk space, and that the disk is not write-protected.</source>
        <translation>Check its folder, the disk space, and that the disk is not write-protected.</translation>
    </message>
    <message>
        <source>A roll or label printer has one card a page: give it one column and one row, or choose another kind.</source>
        <translation>A roll or label printer has one card a page: give it one column and one row, or choose another kind.</translation>
    </message>
    <message>
        <source>Name a file or a printer, or both; --help says how.</source>
        <translation>Name a file or a printer, or both; --help says how.</translation>
    </message>
    <message>
        <source>Selling goes on; the ledger itself is not touched.</source>
        <translation>Selling goes on; the ledger itself is not touched.</translation>
    </message>
    <message>
        <source>The folder for daily backups, %1, is not there or cannot be written to.</source>
        <translation>The folder for daily backups, %1, is not there or cannot be written to.</translation>
    </message>
    <message>
        <source>Put the disk in its place, or name another folder in the configuration (storage/backup_folder). It is tried again every ten minutes.</source>
        <translation>Put the disk in its place, or name another folder in the configuration (storage/backup_folder). It is tried again every ten minutes.</translation>
    </message>
    <message>
        <source>There is no room for a daily backup in %1.</source>
        <translation>There is no room for a daily backup in %1.</translation>
    </message>
    <message>
        <source>Make room there, at least %2. It is tried again every ten minutes.</source>
        <translation>Make room there, at least %2. It is tried again every ten minutes.</translation>
    </message>
    <message>
        <source>The daily backup %1 was made, and its check found something that must not be.</source>
        <translation>The daily backup %1 was made, and its check found something that must not be.</translation>
    </message>
    <message>
        <source>Call the owner: run “saoma ledger check” and keep the backups of the days before.</source>
        <translation>Call the owner: run “saoma ledger check” and keep the backups of the days before.</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Code received</source>
        <translation>Code received</translation>
    </message>
    <message>
        <source>WeChat refused a repeated request</source>
        <translation>WeChat refused a repeated request</translation>
    </message>
    <message>
        <source>WeChat does not close it yet</source>
        <translation>WeChat does not close it yet</translation>
    </message>
    <message>
        <source>Names another order&apos;s payment</source>
        <translation>Names another order&apos;s payment</translation>
    </message>
    <message>
        <source>Contradicts what is on record</source>
        <translation>Contradicts what is on record</translation>
    </message>
    <message>
        <source>The notice came again</source>
        <translation>The notice came again</translation>
    </message>
    <message>
        <source>cancelled at the desk</source>
        <translation>cancelled at the desk</translation>
    </message>
    <message>
        <source>for a fresh code</source>
        <translation>for a fresh code</translation>
    </message>
    <message>
        <source>the code&apos;s time was over</source>
        <translation>the code&apos;s time was over</translation>
    </message>
    <message>
        <source>paid twice: give one payment back</source>
        <translation>paid twice: give one payment back</translation>
    </message>
    <message>
        <source>no answer to several questions</source>
        <translation>no answer to several questions</translation>
    </message>
    <message>
        <source>on WeChat&apos;s word</source>
        <translation>on WeChat&apos;s word</translation>
    </message>
    <message>
        <source>taken back by WeChat</source>
        <translation>taken back by WeChat</translation>
    </message>
    <message>
        <source>the payment failed on the phone</source>
        <translation>the payment failed on the phone</translation>
    </message>
    <message>
        <source>another amount than the order&apos;s</source>
        <translation>another amount than the order&apos;s</translation>
    </message>
    <message>
        <source>another currency than the order&apos;s</source>
        <translation>another currency than the order&apos;s</translation>
    </message>
    <message>
        <source>another order number</source>
        <translation>another order number</translation>
    </message>
    <message>
        <source>another kind of payment</source>
        <translation>another kind of payment</translation>
    </message>
    <message>
        <source>another payment number</source>
        <translation>another payment number</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>Put on record</translation>
    </message>
    <message>
        <source>Code asked for</source>
        <translation>Code asked for</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>Waiting for payment</translation>
    </message>
    <message>
        <source>Scanned by the buyer</source>
        <translation>Scanned by the buyer</translation>
    </message>
    <message>
        <source>The buyer is paying</source>
        <translation>The buyer is paying</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Paid after closing</source>
        <translation>Paid after closing</translation>
    </message>
    <message>
        <source>Suspicious notice</source>
        <translation>Suspicious notice</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>WeChat, asked by us</source>
        <translation>WeChat, asked by us</translation>
    </message>
    <message>
        <source>WeChat, by notice</source>
        <translation>WeChat, by notice</translation>
    </message>
    <message>
        <source>WeChat, by the buyer&apos;s scan</source>
        <translation>WeChat, by the buyer&apos;s scan</translation>
    </message>
    <message>
        <source>WeChat, on closing</source>
        <translation>WeChat, on closing</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Noted: %1</source>
        <extracomment>%1 is the technical name of a fact that has no words of its own.</extracomment>
        <translation>Noted: %1</translation>
    </message>
    <message>
        <source>WeChat, in answer</source>
        <translation>WeChat, in answer</translation>
    </message>
    <message>
        <source>Looked at and settled at the desk</source>
        <translation>Looked at and settled at the desk</translation>
    </message>
    <message>
        <source>meant for another merchant or app</source>
        <translation>meant for another merchant or app</translation>
    </message>
    <message>
        <source>a field that no genuine notice has so</source>
        <translation>a field that no genuine notice has so</translation>
    </message>
    <message>
        <source>WeChat does not have it</source>
        <translation>WeChat does not have it</translation>
    </message>
    <message>
        <source>Refund put on record</source>
        <translation>Refund put on record</translation>
    </message>
    <message>
        <source>Refund asked for</source>
        <translation>Refund asked for</translation>
    </message>
    <message>
        <source>Refund accepted</source>
        <translation>Refund accepted</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Given back</translation>
    </message>
    <message>
        <source>Refund refused</source>
        <translation>Refund refused</translation>
    </message>
    <message>
        <source>Refund did not arrive</source>
        <translation>Refund did not arrive</translation>
    </message>
    <message>
        <source>Refund not confirmed</source>
        <translation>Refund not confirmed</translation>
    </message>
    <message>
        <source>Refund booked</source>
        <translation>Refund booked</translation>
    </message>
</context>
<context>
    <name>EvidenceWords</name>
    <message numerus="yes">
        <source>%1 · %2 · %3 · %n byte(s)</source>
        <extracomment>Over a piece of evidence: time, what happened, who said so, and how many bytes.</extracomment>
        <translation>
            <numerusform>%1 · %2 · %3 · %n byte</numerusform>
            <numerusform>%1 · %2 · %3 · %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Listener</name>
    <message>
        <source>Answers WeChat Pay&apos;s scan callbacks and payment notices.</source>
        <translation>Answers WeChat Pay&apos;s scan callbacks and payment notices.</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>Order number</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Made at</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>Paid at</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Bought</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Kind of code</source>
        <translation>Kind of code</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>WeChat&apos;s transaction id</source>
        <translation>WeChat&apos;s transaction id</translation>
    </message>
    <message>
        <source>Code at the counter</source>
        <translation>Code at the counter</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>Product code</translation>
    </message>
</context>
<context>
    <name>ProductText</name>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column: what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>On sale</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <comment>what happens, product id, columns</comment>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happens, product id</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Line %1: %2</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged, %4 wrong.</source>
        <translation>%1 new, %2 changed, %3 unchanged, %4 wrong.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) on sale are not in the list.</source>
        <translation>
            <numerusform>One product on sale is not in the list.</numerusform>
            <numerusform>%n products on sale are not in the list.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nothing)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>column, old value, new value</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>A spreadsheet.</source>
        <translation>A spreadsheet.</translation>
    </message>
    <message>
        <source>Text in %1.</source>
        <comment>encoding</comment>
        <translation>Text in %1.</translation>
    </message>
    <message>
        <source>Goes off sale: %1 (%2)</source>
        <comment>product id, name</comment>
        <translation>Goes off sale: %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n new product(s) will be left out by code sheets: the id is longer than 27 characters (line %1). Ids cannot be changed later.</source>
        <extracomment>%1 is the first one&apos;s line in the file.</extracomment>
        <translation>
            <numerusform>%n new product will be left out by code sheets: its id is longer than 27 characters (line %1). Ids cannot be changed later.</numerusform>
            <numerusform>%n new products will be left out by code sheets: their ids are longer than 27 characters (first in line %1). Ids cannot be changed later.</numerusform>
        </translation>
    </message>
    <message>
        <source>An import takes at most %1 products at a time: split the list before it is read back.</source>
        <translation>An import takes at most %1 products at a time: split the list before it is read back.</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Displays version information.</source>
        <translation>Displays version information.</translation>
    </message>
    <message>
        <source>Displays help on commandline options.</source>
        <translation>Displays help on commandline options.</translation>
    </message>
    <message>
        <source>Displays help including Qt specific options.</source>
        <translation>Displays help including Qt specific options.</translation>
    </message>
    <message>
        <source>Displays help, including generic Qt options.</source>
        <translation>Displays help, including generic Qt options.</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>Unknown option &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>Unknown options: %1.</translation>
    </message>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>Missing value after &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>Unexpected value after &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[options]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Usage: %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options:</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Arguments:</translation>
    </message>
</context>
<context>
    <name>RefundWords</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences following each other. Chinese needs no space between them.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>WeChat has not answered yet.</source>
        <translation>WeChat has not answered yet.</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>WeChat has accepted it. To a balance it takes minutes, to a card up to three working days.</source>
        <translation>WeChat has accepted it. To a balance it takes minutes, to a card up to three working days.</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Given back</translation>
    </message>
    <message>
        <source>The money has reached the buyer.</source>
        <translation>The money has reached the buyer.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Nothing was given back. Try again; the same refund number is used.</source>
        <translation>Nothing was given back. Try again; the same refund number is used.</translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation>Did not arrive</translation>
    </message>
    <message>
        <source>What WeChat says does not fit this refund: look at it with the owner.</source>
        <translation>What WeChat says does not fit this refund: look at it with the owner.</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>It is not certain whether money is going back: do not pay it out beside. It is asked about until WeChat answers.</source>
        <translation>It is not certain whether money is going back: do not pay it out beside. It is asked about until WeChat answers.</translation>
    </message>
    <message>
        <source>%1 · desk %2</source>
        <extracomment>When a refund was made, and at which desk.</extracomment>
        <translation>%1 · desk %2</translation>
    </message>
    <message>
        <source>%1 · %2 · desk %3</source>
        <extracomment>When a refund was made, by whom (&quot;Owner&quot;), and at which desk.</extracomment>
        <translation>%1 · %2 · desk %3</translation>
    </message>
    <message>
        <source>The certificate for refunds ends on %1: no money can be given back after that. Put a new one from the merchant platform in its place now.</source>
        <extracomment>%1 is a day and a time.</extracomment>
        <translation>The certificate for refunds ends on %1: no money can be given back after that. Put a new one from the merchant platform in its place now.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate for refunds ends in %n day(s), on %1: apply for a new one in the merchant platform.</source>
        <extracomment>%1 is a day and a time.</extracomment>
        <translation>
            <numerusform>The certificate for refunds ends in %n day, on %1: apply for a new one in the merchant platform.</numerusform>
            <numerusform>The certificate for refunds ends in %n days, on %1: apply for a new one in the merchant platform.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody may give back so much at once (%1: %2 at most). Give it back in parts, or let the owner raise the limit.</source>
        <extracomment>%1 a role (&quot;Owner&quot;), %2 an amount.</extracomment>
        <translation>Nobody may give back so much at once (%1: %2 at most). Give it back in parts, or let the owner raise the limit.</translation>
    </message>
    <message>
        <source>%1: %2 at most at once. This needs the PIN of %3.</source>
        <extracomment>%1 a role (&quot;Lead&quot;), %2 an amount, %3 one or more roles (&quot;Lead / Owner&quot;).</extracomment>
        <translation>%1: %2 at most at once. This needs the PIN of %3.</translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message>
        <source>signed for another merchant or with another key: WeChat does not open it</source>
        <translation>signed for another merchant or with another key: WeChat does not open it</translation>
    </message>
    <message>
        <source>the product is off sale</source>
        <translation>the product is off sale</translation>
    </message>
    <message>
        <source>another name on the card</source>
        <translation>another name on the card</translation>
    </message>
    <message>
        <source>another unit on the card</source>
        <translation>another unit on the card</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>valid</translation>
    </message>
    <message>
        <source>void</source>
        <translation>void</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>not printed</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1 is how many products, %2 how many copies, %3 &quot;void&quot; or &quot;1 outdated&quot;.</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n outdated</source>
        <translation>
            <numerusform>%n outdated</numerusform>
            <numerusform>%n outdated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n void</source>
        <translation>
            <numerusform>%n void</numerusform>
            <numerusform>%n void</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between parts of a list.</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Nothing has to be reprinted.</source>
        <translation>Nothing has to be reprinted.</translation>
    </message>
    <message numerus="yes">
        <source>Reprint these %n product(s):</source>
        <translation>
            <numerusform>Reprint this product:</numerusform>
            <numerusform>Reprint these %n products:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take these %n old code(s) down, or void their sheets:</source>
        <translation>
            <numerusform>Take this old code down, or void its sheet:</numerusform>
            <numerusform>Take these %n old codes down, or void their sheets:</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>the card says %1</source>
        <translation>the card says %1</translation>
    </message>
</context>
<context>
    <name>ReportFigures</name>
    <message>
        <source>Desk %1</source>
        <translation>Desk %1</translation>
    </message>
    <message>
        <source>WeChat&apos;s fee</source>
        <translation>WeChat&apos;s fee</translation>
    </message>
    <message>
        <source>not known before the bill</source>
        <translation>not known before the bill</translation>
    </message>
    <message numerus="yes">
        <source>the bill(s) of %n day(s) are missing</source>
        <translation>
            <numerusform>the bill of %n day is missing</numerusform>
            <numerusform>the bills of %n days are missing</numerusform>
        </translation>
    </message>
    <message>
        <source>from WeChat&apos;s bill</source>
        <translation>from WeChat&apos;s bill</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>By hour</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>By product</translation>
    </message>
    <message>
        <source>By desk</source>
        <translation>By desk</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>There are no sales.</source>
        <translation>There are no sales.</translation>
    </message>
    <message>
        <source>Most: %1 with %2, %3</source>
        <extracomment>%1 is an hour, a day, a product, a desk or a cashier; %2 its sum, %3 how many sales (&quot;12 sales&quot;).</extracomment>
        <translation>Most: %1 with %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Given back</translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n refund</numerusform>
            <numerusform>%n refunds</numerusform>
        </translation>
    </message>
    <message>
        <source>Remains</source>
        <translation>Remains</translation>
    </message>
    <message>
        <source>taken less given back</source>
        <translation>taken less given back</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Average</translation>
    </message>
    <message>
        <source>a sale</source>
        <translation>a sale</translation>
    </message>
    <message>
        <source>Daily report</source>
        <translation>Daily report</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>Monthly report</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) still lack WeChat&apos;s final word: these figures may grow.</source>
        <translation>
            <numerusform>%n order still lacks WeChat&apos;s final word: these figures may grow.</numerusform>
            <numerusform>%n orders still lack WeChat&apos;s final word: these figures may grow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these was/were paid after closing, or twice: %1.</source>
        <translation>
            <numerusform>%n of these was paid after closing, or twice: %1.</numerusform>
            <numerusform>%n of these were paid after closing, or twice: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not over yet: as of %1.</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>Not over yet: as of %1.</translation>
    </message>
    <message>
        <source>Ledger head after event %1: %2</source>
        <translation>Ledger head after event %1: %2</translation>
    </message>
    <message>
        <source>Mon</source>
        <extracomment>Days of the week, short.</extracomment>
        <translation>Mon</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>By cashier</source>
        <translation>By cashier</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cashier</translation>
    </message>
</context>
<context>
    <name>ReportPaperWords</name>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Takings in yuan · %1</source>
        <extracomment>A chart&apos;s title on paper: %1 is &quot;By hour&quot; or &quot;By day&quot;.</extracomment>
        <translation>Takings in yuan · %1</translation>
    </message>
    <message>
        <source>Practice: no real money has moved.</source>
        <translation>Practice: no real money has moved.</translation>
    </message>
    <message>
        <source>Whoever keeps this sheet can show later whether anything up to then was changed.</source>
        <translation>Whoever keeps this sheet can show later whether anything up to then was changed.</translation>
    </message>
    <message>
        <source>Made %1</source>
        <extracomment>At the foot of a printed report: %1 is when it was made.</extracomment>
        <translation>Made %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is how many sales, %2 their sum.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message>
        <source>Amounts rung up</source>
        <translation>Amounts rung up</translation>
    </message>
    <message>
        <source>Refunded %1, net %2</source>
        <extracomment>%1 was given back to buyers, %2 is what remains.</extracomment>
        <translation>Refunded %1, net %2</translation>
    </message>
    <message>
        <source>Of these paid late: %1</source>
        <translation>Of these paid late: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) without WeChat&apos;s final word</source>
        <translation>
            <numerusform>%n order without WeChat&apos;s final word</numerusform>
            <numerusform>%n orders without WeChat&apos;s final word</numerusform>
        </translation>
    </message>
    <message>
        <source>Desk %1</source>
        <translation>Desk %1</translation>
    </message>
    <message>
        <source>Ledger head after event %1: %2</source>
        <translation>Ledger head after event %1: %2</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Which</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>day</source>
        <translation>day</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>hour</translation>
    </message>
    <message>
        <source>product</source>
        <translation>product</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>desk</translation>
    </message>
    <message>
        <source>ledger head</source>
        <translation>ledger head</translation>
    </message>
    <message>
        <source>Given back on these days: %1</source>
        <translation>Given back on these days: %1</translation>
    </message>
    <message>
        <source>WeChat&apos;s fee: %1</source>
        <translation>WeChat&apos;s fee: %1</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>given back</translation>
    </message>
    <message>
        <source>not of all days</source>
        <translation>not of all days</translation>
    </message>
    <message>
        <source>WeChat&apos;s fee</source>
        <translation>WeChat&apos;s fee</translation>
    </message>
    <message>
        <source>Without a shift</source>
        <extracomment>Sales of which was heard while nobody&apos;s shift was open at the desk.</extracomment>
        <translation>Without a shift</translation>
    </message>
    <message>
        <source>cashier</source>
        <translation>cashier</translation>
    </message>
</context>
<context>
    <name>RoleWords</name>
    <message>
        <source>Cashier</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Lead</source>
        <extracomment>Who leads a shift.</extracomment>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
</context>
<context>
    <name>SaleWords</name>
    <message>
        <source>No code was made</source>
        <translation>No code was made</translation>
    </message>
    <message>
        <source>Nothing was paid. Try again.</source>
        <translation>Nothing was paid. Try again.</translation>
    </message>
    <message>
        <source>It was paid before the cancel reached WeChat. Hand over the goods, or give the money back.</source>
        <translation>It was paid before the cancel reached WeChat. Hand over the goods, or give the money back.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Folder:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>File:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Kind:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>%1, one card of %2 mm to cut out</source>
        <extracomment>%1 is a paper (A4), %2 width × height.</extracomment>
        <translation>%1, one card of %2 mm to cut out</translation>
    </message>
    <message>
        <source>%1, %2 cards of %3 mm to cut out</source>
        <extracomment>%1 is a paper (A4), %2 columns × rows, %3 width × height.</extracomment>
        <translation>%1, %2 cards of %3 mm to cut out</translation>
    </message>
    <message>
        <source>%1, %2 labels of %3 mm</source>
        <extracomment>%1 is a paper (A4), %2 columns × rows, %3 width × height.</extracomment>
        <translation>%1, %2 labels of %3 mm</translation>
    </message>
    <message>
        <source>Roll or label printer, %1 mm</source>
        <extracomment>%1 is width × height.</extracomment>
        <translation>Roll or label printer, %1 mm</translation>
    </message>
    <message>
        <source>%1, folded to a table tent</source>
        <extracomment>%1 is a paper (A4).</extracomment>
        <translation>%1, folded to a table tent</translation>
    </message>
    <message>
        <source>%1, table tents: %2, each %3 mm unfolded</source>
        <extracomment>%1 is a paper (A4), %2 how many, %3 width × height unfolded.</extracomment>
        <translation>%1, table tents: %2, each %3 mm unfolded</translation>
    </message>
    <message>
        <source>%1: the code&apos;s squares are %2 mm wide; from %3 mm every phone reads them well.</source>
        <translation>%1: the code&apos;s squares are %2 mm wide; from %3 mm every phone reads them well.</translation>
    </message>
    <message>
        <source>%1: the small card leaves the code little to spare: a scratch can spoil it.</source>
        <translation>%1: the small card leaves the code little to spare: a scratch can spoil it.</translation>
    </message>
    <message>
        <source>%1: the code is %2 mm wide; for this template&apos;s distance %3 mm are better.</source>
        <translation>%1: the code is %2 mm wide; for this template&apos;s distance %3 mm are better.</translation>
    </message>
    <message>
        <source>%1: the name does not fit the card and is cut.</source>
        <translation>%1: the name does not fit the card and is cut.</translation>
    </message>
    <message>
        <source>%1: these characters cannot be printed and are left out: %2</source>
        <translation>%1: these characters cannot be printed and are left out: %2</translation>
    </message>
    <message>
        <source>%1 of %2 readable</source>
        <translation>%1 of %2 readable</translation>
    </message>
    <message>
        <source>%1: the code cannot be read.</source>
        <translation>%1: the code cannot be read.</translation>
    </message>
    <message>
        <source>%1: the code reads differently from what was meant.</source>
        <translation>%1: the code reads differently from what was meant.</translation>
    </message>
    <message>
        <source>%1: the code is not signed with this shop&apos;s key.</source>
        <translation>%1: the code is not signed with this shop&apos;s key.</translation>
    </message>
    <message>
        <source>%1: something is printed into the white border that the code needs.</source>
        <translation>%1: something is printed into the white border that the code needs.</translation>
    </message>
    <message>
        <source>%1: the code reaches %2 mm beyond what the printer can print. Choose another template, or measure the printer&apos;s correction again.</source>
        <translation>%1: the code reaches %2 mm beyond what the printer can print. Choose another template, or measure the printer&apos;s correction again.</translation>
    </message>
    <message>
        <source>%1: the words reach %2 mm beyond what the printer can print, and may be cut off.</source>
        <translation>%1: the words reach %2 mm beyond what the printer can print, and may be cut off.</translation>
    </message>
    <message>
        <source>This computer has no printer.</source>
        <translation>This computer has no printer.</translation>
    </message>
    <message>
        <source>The printer “%1” usually holds other paper: put in %2.</source>
        <extracomment>%1 is a printer, %2 a paper (A5).</extracomment>
        <translation>The printer “%1” usually holds other paper: put in %2.</translation>
    </message>
    <message>
        <source>The printer “%1” is stopped: the sheet waits until it is started.</source>
        <translation>The printer “%1” is stopped: the sheet waits until it is started.</translation>
    </message>
    <message>
        <source>Plain paper, cards to cut out</source>
        <translation>Plain paper, cards to cut out</translation>
    </message>
    <message>
        <source>Sheet of labels</source>
        <translation>Sheet of labels</translation>
    </message>
    <message>
        <source>Roll or label printer</source>
        <translation>Roll or label printer</translation>
    </message>
    <message>
        <source>Table tents, folded across</source>
        <translation>Table tents, folded across</translation>
    </message>
    <message>
        <source>The name needs 1 to 32 characters of a–z, 0–9 and -.</source>
        <translation>The name needs 1 to 32 characters of a–z, 0–9 and -.</translation>
    </message>
    <message>
        <source>The page&apos;s sides must be from %1 to %2 mm long.</source>
        <translation>The page&apos;s sides must be from %1 to %2 mm long.</translation>
    </message>
    <message>
        <source>The card&apos;s sides must be from %1 to %2 mm long.</source>
        <translation>The card&apos;s sides must be from %1 to %2 mm long.</translation>
    </message>
    <message>
        <source>One card at least, and at most %1 on a page.</source>
        <translation>One card at least, and at most %1 on a page.</translation>
    </message>
    <message>
        <source>The resolution must be from %1 to %2 dpi.</source>
        <translation>The resolution must be from %1 to %2 dpi.</translation>
    </message>
    <message>
        <source>The distance must be from 50 to 20000 mm.</source>
        <translation>The distance must be from 50 to 20000 mm.</translation>
    </message>
    <message>
        <source>%1: the unit does not fit the card and is cut.</source>
        <translation>%1: the unit does not fit the card and is cut.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and others (%n products)</source>
        <extracomment>%1 is a product&apos;s id, %n how many products there are with it.</extracomment>
        <translation>
            <numerusform>%1 and others (%n product)</numerusform>
            <numerusform>%1 and others (%n products)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a printer, %2 what was measured of it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (not on this computer now): %2</source>
        <extracomment>%1 is a printer, %2 what was measured of it.</extracomment>
        <translation>%1 (not on this computer now): %2</translation>
    </message>
    <message>
        <source>%1 is left out: its id has %2 characters, and beside the sheet&apos;s id a printed code has room for %3. Add the product anew with a shorter id.</source>
        <translation>%1 is left out: its id has %2 characters, and beside the sheet&apos;s id a printed code has room for %3. Add the product anew with a shorter id.</translation>
    </message>
    <message>
        <source>%1 is left out: the code needs %2 mm and the card has %3 mm for it. Choose larger cards.</source>
        <translation>%1 is left out: the code needs %2 mm and the card has %3 mm for it. Choose larger cards.</translation>
    </message>
    <message>
        <source>%1 is left out: the code is too dense for the card: its squares would be %2 mm wide, at least %3 mm are needed. Choose larger cards or a shorter product id.</source>
        <translation>%1 is left out: the code is too dense for the card: its squares would be %2 mm wide, at least %3 mm are needed. Choose larger cards or a shorter product id.</translation>
    </message>
    <message>
        <source>%1 is left out: the printer has %2 dots for a square of the code, at least %3 are needed. Use a finer printer or larger cards.</source>
        <translation>%1 is left out: the printer has %2 dots for a square of the code, at least %3 are needed. Use a finer printer or larger cards.</translation>
    </message>
    <message>
        <source>Marks to cut or fold along reach %1 mm beyond what the printer can print, and are missing. Choose another template, or measure the printer&apos;s correction again.</source>
        <translation>Marks to cut or fold along reach %1 mm beyond what the printer can print, and are missing. Choose another template, or measure the printer&apos;s correction again.</translation>
    </message>
    <message>
        <source>The page has no whole ruler: the printer&apos;s white edges and its correction leave no room. Measure a card to see whether the print has its size.</source>
        <translation>The page has no whole ruler: the printer&apos;s white edges and its correction leave no room. Measure a card to see whether the print has its size.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) left out</source>
        <translation>
            <numerusform>%n product left out</numerusform>
            <numerusform>%n products left out</numerusform>
        </translation>
    </message>
    <message>
        <source>The shop&apos;s name does not fit the cards and is cut.</source>
        <translation>The shop&apos;s name does not fit the cards and is cut.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a paper (A4), %2 columns × rows.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 labels</source>
        <extracomment>%1 is a paper (A4), %2 columns × rows.</extracomment>
        <translation>%1, %2 labels</translation>
    </message>
    <message>
        <source>%1, tent</source>
        <extracomment>%1 is a paper (A4).</extracomment>
        <translation>%1, tent</translation>
    </message>
    <message>
        <source>%1, %2 tents</source>
        <extracomment>%1 is a paper (A4), %2 how many.</extracomment>
        <translation>%1, %2 tents</translation>
    </message>
    <message>
        <source>A template that comes with the program has this name: choose another one.</source>
        <translation>A template that comes with the program has this name: choose another one.</translation>
    </message>
    <message>
        <source>A roll or label printer has one card a page: 1 column and 1 row.</source>
        <translation>A roll or label printer has one card a page: 1 column and 1 row.</translation>
    </message>
    <message>
        <source>The cards leave the page or lie on each other: %1</source>
        <extracomment>%1 is &quot;210 × 310 mm &gt; 210 × 297 mm&quot;.</extracomment>
        <translation>The cards leave the page or lie on each other: %1</translation>
    </message>
</context>
<context>
    <name>ShiftPaperWords</name>
    <message>
        <source>Handed over by</source>
        <translation>Handed over by</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>Taken over by</translation>
    </message>
    <message>
        <source>Shift report</source>
        <translation>Shift report</translation>
    </message>
    <message>
        <source>Practice: no real money has moved.</source>
        <translation>Practice: no real money has moved.</translation>
    </message>
    <message>
        <source>The shift is still open.</source>
        <translation>The shift is still open.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Made %1</source>
        <extracomment>At the foot of a printed report: %1 is when it was made.</extracomment>
        <translation>Made %1</translation>
    </message>
    <message>
        <source>Shift report %1</source>
        <extracomment>%1 is a shift&apos;s number.</extracomment>
        <translation>Shift report %1</translation>
    </message>
</context>
<context>
    <name>ShiftWords</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a sum of money, %2 how many payments or refunds it is made of.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Cash at the beginning</source>
        <translation>Cash at the beginning</translation>
    </message>
    <message>
        <source>Cash taken beside</source>
        <translation>Cash taken beside</translation>
    </message>
    <message>
        <source>Cash expected</source>
        <translation>Cash expected</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>Cash counted</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 when a shift was opened; it goes on.</extracomment>
        <translation>since %1</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>not counted</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>as expected</translation>
    </message>
    <message>
        <source>%1 too little</source>
        <extracomment>%1 a sum of money: what is missing in the drawer, or what is too much there.</extracomment>
        <translation>%1 too little</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>%1 too much</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Paid with WeChat</source>
        <translation>Paid with WeChat</translation>
    </message>
    <message>
        <source>Given back with WeChat</source>
        <translation>Given back with WeChat</translation>
    </message>
    <message>
        <source>Remains with WeChat</source>
        <translation>Remains with WeChat</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A name and its value: &quot;Cashier: Li&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Creating code</source>
        <translation>Creating code</translation>
    </message>
    <message>
        <source>One moment. Esc cancels.</source>
        <translation>One moment. Esc cancels.</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>Waiting for payment</translation>
    </message>
    <message>
        <source>Let the buyer scan this code with WeChat.</source>
        <translation>Let the buyer scan this code with WeChat.</translation>
    </message>
    <message>
        <source>Scanned, paying</source>
        <translation>Scanned, paying</translation>
    </message>
    <message>
        <source>The buyer is confirming on the phone.</source>
        <translation>The buyer is confirming on the phone.</translation>
    </message>
    <message>
        <source>Checking with WeChat</source>
        <translation>Checking with WeChat</translation>
    </message>
    <message>
        <source>The answer comes in a moment.</source>
        <translation>The answer comes in a moment.</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Hand over the goods.</source>
        <translation>Hand over the goods.</translation>
    </message>
    <message>
        <source>Not confirmed – do not hand over</source>
        <translation>Not confirmed – do not hand over</translation>
    </message>
    <message>
        <source>Ask again, or call the owner.</source>
        <translation>Ask again, or call the owner.</translation>
    </message>
    <message>
        <source>Code expired</source>
        <translation>Code expired</translation>
    </message>
    <message>
        <source>Give the buyer a fresh code.</source>
        <translation>Give the buyer a fresh code.</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>WeChat is asked first whether the buyer has paid.</source>
        <translation>WeChat is asked first whether the buyer has paid.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Nothing was paid, and this code no longer works.</source>
        <translation>Nothing was paid, and this code no longer works.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>No code could be made. Nothing was paid.</source>
        <translation>No code could be made. Nothing was paid.</translation>
    </message>
    <message>
        <source>Paid after closing</source>
        <translation>Paid after closing</translation>
    </message>
    <message>
        <source>The money is there. Book it or refund it.</source>
        <translation>The money is there. Book it or refund it.</translation>
    </message>
    <message>
        <source>Suspicious notice</source>
        <translation>Suspicious notice</translation>
    </message>
    <message>
        <source>Do not hand over. Look at the details with the owner.</source>
        <translation>Do not hand over. Look at the details with the owner.</translation>
    </message>
    <message>
        <source>Refunding</source>
        <translation>Refunding</translation>
    </message>
    <message>
        <source>Ask again in a moment.</source>
        <translation>Ask again in a moment.</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Refund failed</source>
        <translation>Refund failed</translation>
    </message>
    <message>
        <source>Try again with the same refund number.</source>
        <translation>Try again with the same refund number.</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>Scanned</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>Partly refunded</translation>
    </message>
    <message>
        <source>Some of the money has gone back to the buyer.</source>
        <translation>Some of the money has gone back to the buyer.</translation>
    </message>
    <message>
        <source>All of the money has gone back to the buyer.</source>
        <translation>All of the money has gone back to the buyer.</translation>
    </message>
    <message>
        <source>%1 refunded</source>
        <extracomment>In a list of orders; %1 is the amount that has gone back.</extracomment>
        <translation>%1 refunded</translation>
    </message>
</context>
<context>
    <name>TimeLineWords</name>
    <message>
        <source>Code %1 · number …%2</source>
        <extracomment>%1 counts the codes of one sale; %2 is the last part of an order number.</extracomment>
        <translation>Code %1 · number …%2</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>Paid %1 at %2, this shop</source>
        <extracomment>%1 an amount, %2 a time of day.</extracomment>
        <translation>Paid %1 at %2, this shop</translation>
    </message>
    <message>
        <source>Paid %1 on %2, this shop</source>
        <extracomment>%1 an amount, %2 day and time.</extracomment>
        <translation>Paid %1 on %2, this shop</translation>
    </message>
    <message>
        <source>The money is there. Compare the amount and what was bought.</source>
        <translation>The money is there. Compare the amount and what was bought.</translation>
    </message>
    <message>
        <source>The money came on another day: is it today&apos;s purchase?</source>
        <translation>The money came on another day: is it today&apos;s purchase?</translation>
    </message>
    <message>
        <source>It came after the order was closed: book it or give it back.</source>
        <translation>It came after the order was closed: book it or give it back.</translation>
    </message>
    <message>
        <source>Not paid: this order of %1 is closed</source>
        <extracomment>%1 an amount.</extracomment>
        <translation>Not paid: this order of %1 is closed</translation>
    </message>
    <message>
        <source>WeChat said so. Do not hand over; ask WeChat again if the buyer insists.</source>
        <translation>WeChat said so. Do not hand over; ask WeChat again if the buyer insists.</translation>
    </message>
    <message>
        <source>Not confirmed: %1, this shop</source>
        <extracomment>%1 an amount.</extracomment>
        <translation>Not confirmed: %1, this shop</translation>
    </message>
    <message>
        <source>Do not hand over yet. WeChat is being asked; a phone&apos;s screen is no proof.</source>
        <translation>Do not hand over yet. WeChat is being asked; a phone&apos;s screen is no proof.</translation>
    </message>
    <message>
        <source>Not in this ledger</source>
        <translation>Not in this ledger</translation>
    </message>
    <message>
        <source>That is not proof of no payment: it may be another shop&apos;s, another desk&apos;s, or older than this ledger. Do not hand over; compare the whole number, and look at WeChat&apos;s merchant page.</source>
        <translation>That is not proof of no payment: it may be another shop&apos;s, another desk&apos;s, or older than this ledger. Do not hand over; compare the whole number, and look at WeChat&apos;s merchant page.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) end so</source>
        <translation>
            <numerusform>%n order ends so</numerusform>
            <numerusform>%n orders end so</numerusform>
        </translation>
    </message>
    <message>
        <source>Type more digits, or compare the amount and the time.</source>
        <translation>Type more digits, or compare the amount and the time.</translation>
    </message>
    <message>
        <source>Paid %1, and %2 has gone back</source>
        <extracomment>Both are amounts.</extracomment>
        <translation>Paid %1, and %2 has gone back</translation>
    </message>
    <message>
        <source>Nothing is paid for any more: do not hand over for this payment.</source>
        <translation>Nothing is paid for any more: do not hand over for this payment.</translation>
    </message>
    <message>
        <source>Hand over only what is still paid for.</source>
        <translation>Hand over only what is still paid for.</translation>
    </message>
</context>
<context>
    <name>saoma::AccessForm</name>
    <message>
        <source>May give back at once, in yuan</source>
        <translation>May give back at once, in yuan</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>The same again</translation>
    </message>
    <message>
        <source>First the owner&apos;s PIN: 4 to 12 digits. From then on every refund needs a PIN, and every change here this one.</source>
        <translation>First the owner&apos;s PIN: 4 to 12 digits. From then on every refund needs a PIN, and every change here this one.</translation>
    </message>
    <message>
        <source>A new PIN for the owner; the old one is needed once more.</source>
        <translation>A new PIN for the owner; the old one is needed once more.</translation>
    </message>
    <message>
        <source>Another limit, a new PIN, or both. Without a new PIN the old one stays.</source>
        <translation>Another limit, a new PIN, or both. Without a new PIN the old one stays.</translation>
    </message>
    <message>
        <source>With a PIN this role may give money back, up to the limit.</source>
        <translation>With a PIN this role may give money back, up to the limit.</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>The PIN until now</source>
        <translation>The PIN until now</translation>
    </message>
    <message>
        <source>The owner&apos;s PIN</source>
        <translation>The owner&apos;s PIN</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>saoma::AccessPage</name>
    <message>
        <source>Who may give money back</source>
        <translation>Who may give money back</translation>
    </message>
    <message>
        <source>Owner, lead, cashier</source>
        <translation>Owner, lead, cashier</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>From field to field; saves at the last</source>
        <translation>From field to field; saves at the last</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Between the roles and the form</source>
        <translation>Between the roles and the form</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Forget what was typed; then back to the counter</source>
        <translation>Forget what was typed; then back to the counter</translation>
    </message>
    <message>
        <source>Every refund needs the PIN of a role whose limit is enough. After five wrong PINs in a row there is a wait of a minute, then twice as long each time, up to a day; it lasts whatever is restarted. Every try is on record.

What to do about a forgotten owner&apos;s PIN is written in the operation guide.</source>
        <translation>Every refund needs the PIN of a role whose limit is enough. After five wrong PINs in a row there is a wait of a minute, then twice as long each time, up to a day; it lasts whatever is restarted. Every try is on record.

What to do about a forgotten owner&apos;s PIN is written in the operation guide.</translation>
    </message>
    <message>
        <source>No PIN is set: whoever stands at this desk may give money back. With an owner&apos;s PIN, each refund needs one.</source>
        <translation>No PIN is set: whoever stands at this desk may give money back. With an owner&apos;s PIN, each refund needs one.</translation>
    </message>
    <message>
        <source>The owner&apos;s PIN was last replaced without the old one on %1, on the command line. Was it not you? Set a new one, and look at the refunds since.</source>
        <extracomment>%1 day and time.</extracomment>
        <translation>The owner&apos;s PIN was last replaced without the old one on %1, on the command line. Was it not you? Set a new one, and look at the refunds since.</translation>
    </message>
</context>
<context>
    <name>saoma::AccessViewModel</name>
    <message>
        <source>The owner&apos;s PIN is set. Write it down where only you find it.</source>
        <translation>The owner&apos;s PIN is set. Write it down where only you find it.</translation>
    </message>
    <message>
        <source>Set. %1: up to %2 at once.</source>
        <extracomment>%1 a role (&quot;Lead&quot;), %2 an amount.</extracomment>
        <translation>Set. %1: up to %2 at once.</translation>
    </message>
</context>
<context>
    <name>saoma::AlarmStrip</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more)</source>
        <extracomment>%1 is a whole sentence about an alarm; %n counts the alarms that wait behind it.</extracomment>
        <translation>
            <numerusform>%1 (%n more)</numerusform>
            <numerusform>%1 (%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saoma::AmountEdit</name>
    <message>
        <source>Amount in yuan</source>
        <translation>Amount in yuan</translation>
    </message>
</context>
<context>
    <name>saoma::AmountPanel</name>
    <message>
        <source>Only digits and one point belong here.</source>
        <translation>Only digits and one point belong here.</translation>
    </message>
    <message>
        <source>That is a full-width character: switch the input method to half-width.</source>
        <translation>That is a full-width character: switch the input method to half-width.</translation>
    </message>
    <message>
        <source>There is a decimal point already.</source>
        <translation>There is a decimal point already.</translation>
    </message>
    <message>
        <source>At most two decimals: one fen is the smallest amount.</source>
        <translation>At most two decimals: one fen is the smallest amount.</translation>
    </message>
    <message>
        <source>The limit is ¥1000000.00.</source>
        <translation>The limit is ¥1000000.00.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Charge %1</source>
        <extracomment>The button that asks for money. %1 is an amount such as ¥12.50.</extracomment>
        <translation>Charge %1</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>saoma::BackupTable</name>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
</context>
<context>
    <name>saoma::BackupsPage</name>
    <message>
        <source>Daily backups</source>
        <translation>Daily backups</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>Make today&apos;s</source>
        <translation>Make today&apos;s</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>From backup to backup</source>
        <translation>From backup to backup</translation>
    </message>
    <message>
        <source>Make today&apos;s backup</source>
        <translation>Make today&apos;s backup</translation>
    </message>
    <message>
        <source>Check the chosen one</source>
        <translation>Check the chosen one</translation>
    </message>
    <message>
        <source>Go back to the chosen one, after a question</source>
        <translation>Go back to the chosen one, after a question</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back; then to the counter</source>
        <translation>Back; then to the counter</translation>
    </message>
</context>
<context>
    <name>saoma::BackupsViewModel</name>
    <message>
        <source>Today&apos;s backup is made: %1.</source>
        <translation>Today&apos;s backup is made: %1.</translation>
    </message>
    <message>
        <source>Today&apos;s backup is there already.</source>
        <translation>Today&apos;s backup is there already.</translation>
    </message>
    <message>
        <source>The backup of %1: %2.</source>
        <extracomment>%1 is a day, %2 what was found.</extracomment>
        <translation>The backup of %1: %2.</translation>
    </message>
    <message>
        <source>One moment… selling goes on.</source>
        <translation>One moment… selling goes on.</translation>
    </message>
    <message>
        <source>Another program is making today&apos;s backup.</source>
        <translation>Another program is making today&apos;s backup.</translation>
    </message>
</context>
<context>
    <name>saoma::BillSums</name>
    <message>
        <source>WeChat&apos;s bill</source>
        <translation>WeChat&apos;s bill</translation>
    </message>
    <message>
        <source>This ledger</source>
        <translation>This ledger</translation>
    </message>
    <message>
        <source>Apart by</source>
        <translation>Apart by</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Agrees</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n refund</numerusform>
            <numerusform>%n refunds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 match to the fen.
WeChat&apos;s charge: %2</source>
        <extracomment>%1 how many payments and refunds, %2 an amount.</extracomment>
        <translation>%1 match to the fen.
WeChat&apos;s charge: %2</translation>
    </message>
</context>
<context>
    <name>saoma::BillTable</name>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>WeChat&apos;s bill</source>
        <translation>WeChat&apos;s bill</translation>
    </message>
    <message>
        <source>This ledger</source>
        <translation>This ledger</translation>
    </message>
    <message>
        <source>What would be done</source>
        <translation>What would be done</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>What it means</translation>
    </message>
</context>
<context>
    <name>saoma::BillsPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>The day or month before</source>
        <translation>The day or month before</translation>
    </message>
    <message>
        <source>Day of the bill</source>
        <translation>Day of the bill</translation>
    </message>
    <message>
        <source>The next day or month</source>
        <translation>The next day or month</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Fetch and compare</source>
        <translation>Fetch and compare</translation>
    </message>
    <message>
        <source>Open a bill&apos;s file</source>
        <translation>Open a bill&apos;s file</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Show the order</source>
        <translation>Show the order</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>The day or month before, and the next one</source>
        <translation>The day or month before, and the next one</translation>
    </message>
    <message>
        <source>A day, or its month</source>
        <translation>A day, or its month</translation>
    </message>
    <message>
        <source>Type a day; Enter compares, Esc goes back to the list</source>
        <translation>Type a day; Enter compares, Esc goes back to the list</translation>
    </message>
    <message>
        <source>Fetch WeChat&apos;s bill and compare</source>
        <translation>Fetch WeChat&apos;s bill and compare</translation>
    </message>
    <message>
        <source>Open a bill&apos;s file; one can be dropped here, too</source>
        <translation>Open a bill&apos;s file; one can be dropped here, too</translation>
    </message>
    <message>
        <source>Another difference</source>
        <translation>Another difference</translation>
    </message>
    <message>
        <source>Show the order in the order book</source>
        <translation>Show the order in the order book</translation>
    </message>
    <message>
        <source>See what asking WeChat could end; Enter asks</source>
        <translation>See what asking WeChat could end; Enter asks</translation>
    </message>
    <message>
        <source>Export the result as a spreadsheet or CSV</source>
        <translation>Export the result as a spreadsheet or CSV</translation>
    </message>
    <message>
        <source>Stop, or go back; then back to the counter</source>
        <translation>Stop, or go back; then back to the counter</translation>
    </message>
    <message>
        <source>Open a bill</source>
        <translation>Open a bill</translation>
    </message>
    <message>
        <source>Bills (%1)</source>
        <translation>Bills (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>All files (%1)</translation>
    </message>
    <message>
        <source>Export the result</source>
        <translation>Export the result</translation>
    </message>
    <message>
        <source>Spreadsheet (%1)</source>
        <translation>Spreadsheet (%1)</translation>
    </message>
    <message>
        <source>Text (%1)</source>
        <translation>Text (%1)</translation>
    </message>
    <message>
        <source>Ask WeChat</source>
        <translation>Ask WeChat</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Repair…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>saoma::BillsViewModel</name>
    <message>
        <source>Stopped. Nothing was compared, and nothing was booked.</source>
        <translation>Stopped. Nothing was compared, and nothing was booked.</translation>
    </message>
    <message>
        <source>%1 of %2 booked on WeChat&apos;s answer. Compare again to see the new sums.</source>
        <extracomment>%1 of %2 differences.</extracomment>
        <translation>%1 of %2 booked on WeChat&apos;s answer. Compare again to see the new sums.</translation>
    </message>
    <message>
        <source>reconciliation-%1</source>
        <extracomment>The name of an exported file, without its ending; %1 is a day.</extracomment>
        <translation>reconciliation-%1</translation>
    </message>
    <message>
        <source>Asking WeChat: %1 of %2 answered.</source>
        <translation>Asking WeChat: %1 of %2 answered.</translation>
    </message>
    <message>
        <source>Comparing: %1 lines read. Esc stops it.</source>
        <translation>Comparing: %1 lines read. Esc stops it.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Fetching WeChat&apos;s bill of %1 (%2). Esc stops it.</source>
        <extracomment>%1 a day, %2 &quot;3 of 28&quot;.</extracomment>
        <translation>Fetching WeChat&apos;s bill of %1 (%2). Esc stops it.</translation>
    </message>
    <message>
        <source>Comparing the bill of %1 (%2): %3 lines read. Esc stops it.</source>
        <translation>Comparing the bill of %1 (%2): %3 lines read. Esc stops it.</translation>
    </message>
    <message>
        <source>Choose a day or a month, or drop a bill&apos;s file here. WeChat&apos;s bill is held against this ledger, and nothing is booked by that.</source>
        <translation>Choose a day or a month, or drop a bill&apos;s file here. WeChat&apos;s bill is held against this ledger, and nothing is booked by that.</translation>
    </message>
    <message numerus="yes">
        <source>WeChat will be asked about %n order(s). Only what it confirms is booked, never what the bill says.</source>
        <translation>
            <numerusform>WeChat will be asked about %n order. Only what it confirms is booked, never what the bill says.</numerusform>
            <numerusform>WeChat will be asked about %n orders. Only what it confirms is booked, never what the bill says.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was compared. %1</source>
        <translation>Nothing was compared. %1</translation>
    </message>
    <message>
        <source>The days before %1 were compared; this one was not. %2</source>
        <translation>The days before %1 were compared; this one was not. %2</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Written to %1.</translation>
    </message>
</context>
<context>
    <name>saoma::BoardCardView</name>
    <message>
        <source>/ %1</source>
        <extracomment>After a price: &quot;per cup&quot;; %1 is a product&apos;s unit.</extracomment>
        <translation>/ %1</translation>
    </message>
</context>
<context>
    <name>saoma::BoardChooser</name>
    <message>
        <source>Search products</source>
        <translation>Search products</translation>
    </message>
    <message>
        <source>Search: id, name or category (%1)</source>
        <extracomment>%1 is a key.</extracomment>
        <translation>Search: id, name or category (%1)</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation>Show the board</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>The board is full. Take a product off it first.</source>
        <translation>The board is full. Take a product off it first.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Mark a product with the space bar or a click.</source>
        <translation>Nothing is chosen yet. Mark a product with the space bar or a click.</translation>
    </message>
    <message>
        <source>Reading the products…</source>
        <translation>Reading the products…</translation>
    </message>
    <message>
        <source>No product is on sale. Ctrl+2 opens the products.</source>
        <translation>No product is on sale. Ctrl+2 opens the products.</translation>
    </message>
    <message>
        <source>No product has these words in its id, name or category.</source>
        <translation>No product has these words in its id, name or category.</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%1 of %2 chosen</translation>
    </message>
    <message>
        <source>The board shows buyers a live code for each product, for shops without printed product codes. Choose up to %1 products.</source>
        <translation>The board shows buyers a live code for each product, for shops without printed product codes. Choose up to %1 products.</translation>
    </message>
</context>
<context>
    <name>saoma::BoardPage</name>
    <message>
        <source>Practice: click a card or type its number, and a buyer scans its code and pays.</source>
        <translation>Practice: click a card or type its number, and a buyer scans its code and pays.</translation>
    </message>
    <message>
        <source>Every code is for one buyer; once it is paid, a fresh one comes. Payments stand in the counter&apos;s list of today.</source>
        <translation>Every code is for one buyer; once it is paid, a fresh one comes. Payments stand in the counter&apos;s list of today.</translation>
    </message>
    <message>
        <source>Choose products</source>
        <translation>Choose products</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>In the list: put the product on the board, or take it off</source>
        <translation>In the list: put the product on the board, or take it off</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation>Show the board</translation>
    </message>
    <message>
        <source>The board on a whole screen, for buyers; again or Esc: back</source>
        <translation>The board on a whole screen, for buyers; again or Esc: back</translation>
    </message>
    <message>
        <source>Back: from the board to the choice, then to the counter</source>
        <translation>Back: from the board to the choice, then to the counter</translation>
    </message>
</context>
<context>
    <name>saoma::BoardView</name>
    <message>
        <source>No codes right now. Please pay at the counter.</source>
        <translation>No codes right now. Please pay at the counter.</translation>
    </message>
    <message>
        <source>Reading the products…</source>
        <translation>Reading the products…</translation>
    </message>
    <message>
        <source>None of the chosen products is on sale. Esc leads back to the choice.</source>
        <translation>None of the chosen products is on sale. Esc leads back to the choice.</translation>
    </message>
</context>
<context>
    <name>saoma::BoardWindow</name>
    <message>
        <source>Product board</source>
        <translation>Product board</translation>
    </message>
    <message>
        <source>Scan with WeChat and pay</source>
        <extracomment>%1 is the shop&apos;s name.</extracomment>
        <translation>Scan with WeChat and pay</translation>
    </message>
    <message>
        <source>%1 · Scan with WeChat and pay</source>
        <translation>%1 · Scan with WeChat and pay</translation>
    </message>
</context>
<context>
    <name>saoma::CalibrationDialog</name>
    <message>
        <source>Calibrate a printer</source>
        <translation>Calibrate a printer</translation>
    </message>
    <message>
        <source>1  Choose the printer</source>
        <translation>1  Choose the printer</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>Remove the correction</source>
        <translation>Remove the correction</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>2  Print the calibration page</source>
        <translation>2  Print the calibration page</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Print the page</source>
        <translation>Print the page</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>3  Measure it with a ruler, to a tenth of a millimetre or two, and type the lengths</source>
        <translation>3  Measure it with a ruler, to a tenth of a millimetre or two, and type the lengths</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Store it all the same</source>
        <translation>Store it all the same</translation>
    </message>
    <message>
        <source>Save the calibration page</source>
        <translation>Save the calibration page</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Store the result</source>
        <translation>Store the result</translation>
    </message>
    <message>
        <source>The lengths that were typed are not stored. Close all the same?</source>
        <translation>The lengths that were typed are not stored. Close all the same?</translation>
    </message>
    <message>
        <source>Close without storing</source>
        <translation>Close without storing</translation>
    </message>
    <message>
        <source>Go on measuring</source>
        <translation>Go on measuring</translation>
    </message>
</context>
<context>
    <name>saoma::CalibrationViewModel</name>
    <message>
        <source>Looking for printers…</source>
        <translation>Looking for printers…</translation>
    </message>
    <message>
        <source>This printer is not on this computer now: it can only be forgotten. Switch it on or set it up again, and look again.</source>
        <translation>This printer is not on this computer now: it can only be forgotten. Switch it on or set it up again, and look again.</translation>
    </message>
    <message>
        <source>The printer “%1” cannot take this paper: choose another one.</source>
        <translation>The printer “%1” cannot take this paper: choose another one.</translation>
    </message>
    <message>
        <source>Its sheets are drawn %1.</source>
        <extracomment>%1 is a list such as &quot;1.5 mm to the right, 0.8 % smaller across&quot;.</extracomment>
        <translation>Its sheets are drawn %1.</translation>
    </message>
    <message>
        <source>calibration-%1</source>
        <extracomment>A file name; %1 is a printer.</extracomment>
        <translation>calibration-%1</translation>
    </message>
    <message>
        <source>Sent to the printer “%1”. When the page has come out, measure it and type the four lengths.</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>Sent to the printer “%1”. When the page has come out, measure it and type the four lengths.</translation>
    </message>
    <message>
        <source>Saved: %1. Print it at actual size, without fitting it to the page.</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>Saved: %1. Print it at actual size, without fitting it to the page.</translation>
    </message>
    <message>
        <source>What is typed must be a length in millimetres.</source>
        <translation>What is typed must be a length in millimetres.</translation>
    </message>
    <message>
        <source>Type the four lengths: here it is said what they mean.</source>
        <translation>Type the four lengths: here it is said what they mean.</translation>
    </message>
    <message>
        <source>The correction was not stored. %1</source>
        <extracomment>%1 says why.</extracomment>
        <translation>The correction was not stored. %1</translation>
    </message>
    <message>
        <source>Noted: “%1” is true to size, and its sheets are not corrected.</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>Noted: “%1” is true to size, and its sheets are not corrected.</translation>
    </message>
    <message>
        <source>Stored: sheets for “%1” are corrected from now on.</source>
        <translation>Stored: sheets for “%1” are corrected from now on.</translation>
    </message>
    <message>
        <source>Remove the correction of “%1” (%2)? To have it again the printer must be measured again.</source>
        <extracomment>%1 is a printer, %2 what its correction does.</extracomment>
        <translation>Remove the correction of “%1” (%2)? To have it again the printer must be measured again.</translation>
    </message>
    <message>
        <source>The correction was not removed. %1</source>
        <extracomment>%1 says why.</extracomment>
        <translation>The correction was not removed. %1</translation>
    </message>
    <message>
        <source>Removed: sheets for “%1” are not corrected any more.</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>Removed: sheets for “%1” are not corrected any more.</translation>
    </message>
    <message>
        <source>This computer has no printer. Set one up in the system settings, then look again. The page can be saved as PDF, and printed elsewhere.</source>
        <translation>This computer has no printer. Set one up in the system settings, then look again. The page can be saved as PDF, and printed elsewhere.</translation>
    </message>
    <message>
        <source>calibration</source>
        <extracomment>A file name.</extracomment>
        <translation>calibration</translation>
    </message>
</context>
<context>
    <name>saoma::CheckPanel</name>
    <message>
        <source>Save PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Check the codes</source>
        <translation>Check the codes</translation>
    </message>
    <message>
        <source>What is wrong with the cards</source>
        <translation>What is wrong with the cards</translation>
    </message>
</context>
<context>
    <name>saoma::CodeStage</name>
    <message>
        <source>QR code for the buyer</source>
        <translation>QR code for the buyer</translation>
    </message>
</context>
<context>
    <name>saoma::CounterPage</name>
    <message>
        <source>Too many sales are open. Finish or cancel one first.</source>
        <translation>Too many sales are open. Finish or cancel one first.</translation>
    </message>
    <message>
        <source>Type the amount; it always has the focus</source>
        <translation>Type the amount; it always has the focus</translation>
    </message>
    <message>
        <source>Add another line to the sum</source>
        <translation>Add another line to the sum</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Charge; without an amount: the next act, such as the next sale</source>
        <translation>Charge; without an amount: the next act, such as the next sale</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the amount; without an amount: back, or cancel the sale</source>
        <translation>Clear the amount; without an amount: back, or cancel the sale</translation>
    </message>
    <message>
        <source>Today&apos;s orders; Enter opens one</source>
        <translation>Today&apos;s orders; Enter opens one</translation>
    </message>
    <message>
        <source>Practice panel (in practice mode)</source>
        <translation>Practice panel (in practice mode)</translation>
    </message>
    <message>
        <source>Fresh code for the same sale</source>
        <translation>Fresh code for the same sale</translation>
    </message>
    <message>
        <source>Ask WeChat now</source>
        <translation>Ask WeChat now</translation>
    </message>
    <message>
        <source>Next open sale</source>
        <translation>Next open sale</translation>
    </message>
    <message>
        <source>Give the money of the shown sale back</source>
        <translation>Give the money of the shown sale back</translation>
    </message>
</context>
<context>
    <name>saoma::ExportPanel</name>
    <message>
        <source>Export the products</source>
        <translation>Export the products</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Kind of file</translation>
    </message>
    <message>
        <source>Spreadsheet (.xlsx)</source>
        <translation>Spreadsheet (.xlsx)</translation>
    </message>
    <message>
        <source>Text (.csv)</source>
        <translation>Text (.csv)</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Headings</translation>
    </message>
    <message>
        <source>Those off sale too</source>
        <translation>Those off sale too</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Choose the file</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>saoma::FilterChips</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A kind of rows and how many there are: &quot;New (12)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>saoma::IdleStage</name>
    <message>
        <source>Ready for the next sale</source>
        <translation>Ready for the next sale</translation>
    </message>
    <message>
        <source>Type the amount and press Enter.</source>
        <translation>Type the amount and press Enter.</translation>
    </message>
    <message>
        <source>+ adds a line · F1 shows all keys</source>
        <translation>+ adds a line · F1 shows all keys</translation>
    </message>
</context>
<context>
    <name>saoma::ImportPanel</name>
    <message>
        <source>What the file would change</source>
        <translation>What the file would change</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Read the file again</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Import %1</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Reading the file…</translation>
    </message>
    <message numerus="yes">
        <source>Writing %n product(s), all of them or none…</source>
        <translation>
            <numerusform>Writing %n product…</numerusform>
            <numerusform>Writing %n products, all of them or none…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nothing was imported.</translation>
    </message>
    <message>
        <source>%1 Columns that are not used: %2</source>
        <translation>%1 Columns that are not used: %2</translation>
    </message>
    <message numerus="yes">
        <source>Take the %n product(s) that the file lacks off sale</source>
        <translation>
            <numerusform>Take the %n product that the file lacks off sale</numerusform>
            <numerusform>Take the %n products that the file lacks off sale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n change(s)</source>
        <translation>
            <numerusform>Import %n change</numerusform>
            <numerusform>Import %n changes</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be used, so nothing can be imported: mend them in the file, and read it again.</source>
        <translation>
            <numerusform>%n row cannot be used, so nothing can be imported: mend it in the file, and read it again.</numerusform>
            <numerusform>%n rows cannot be used, so nothing can be imported: mend them in the file, and read it again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Products were changed meanwhile, so nothing was written. This is a new comparison: look at it and confirm again.</source>
        <translation>Products were changed meanwhile, so nothing was written. This is a new comparison: look at it and confirm again.</translation>
    </message>
    <message>
        <source>Everything is here as the file has it: there is nothing to import.</source>
        <translation>Everything is here as the file has it: there is nothing to import.</translation>
    </message>
    <message>
        <source>That many changes take some seconds, in which no desk can sell: best before the shop opens.</source>
        <translation>That many changes take some seconds, in which no desk can sell: best before the shop opens.</translation>
    </message>
    <message>
        <source>Nothing is written before you confirm.</source>
        <translation>Nothing is written before you confirm.</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n row(s) with the products here…</source>
        <translation>
            <numerusform>Comparing %n row with the products here…</numerusform>
            <numerusform>Comparing %n rows with the products here…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file puts no product on sale, so it cannot take %n product(s) off sale: check that it is the right one.</source>
        <translation>
            <numerusform>The file puts no product on sale, so it cannot take %n product off sale: check that it is the right one.</numerusform>
            <numerusform>The file puts no product on sale, so it cannot take %n products off sale: check that it is the right one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) go off sale: from then on their printed codes sell nothing.</source>
        <translation>
            <numerusform>%n product goes off sale: from then on its printed code sells nothing.</numerusform>
            <numerusform>%n products go off sale: from then on their printed codes sell nothing.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has no product below its headings: there is nothing to import.</source>
        <translation>The file has no product below its headings: there is nothing to import.</translation>
    </message>
</context>
<context>
    <name>saoma::ImportTable</name>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Not in the file: goes off sale</source>
        <translation>Not in the file: goes off sale</translation>
    </message>
    <message>
        <source>Not in the file: stays on sale</source>
        <translation>Not in the file: stays on sale</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Changes and faults</source>
        <translation>Changes and faults</translation>
    </message>
</context>
<context>
    <name>saoma::ImportViewModel</name>
    <message>
        <source>%1 is imported: %2 new, %3 changed, %4 off sale.</source>
        <translation>%1 is imported: %2 new, %3 changed, %4 off sale.</translation>
    </message>
</context>
<context>
    <name>saoma::Keypad</name>
    <message>
        <source>Erase the last digit</source>
        <translation>Erase the last digit</translation>
    </message>
    <message>
        <source>Clear the amount</source>
        <translation>Clear the amount</translation>
    </message>
    <message>
        <source>Add another line</source>
        <translation>Add another line</translation>
    </message>
</context>
<context>
    <name>saoma::KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Any key closes this.</source>
        <translation>Any key closes this.</translation>
    </message>
</context>
<context>
    <name>saoma::MainWindow</name>
    <message>
        <source>Saoma cash desk</source>
        <translation>Saoma cash desk</translation>
    </message>
    <message>
        <source>%1 – Saoma cash desk</source>
        <translation>%1 – Saoma cash desk</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) fast: set the date and time.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute fast: set the date and time.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes fast: set the date and time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) slow: set the date and time.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute slow: set the date and time.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes slow: set the date and time.</numerusform>
        </translation>
    </message>
    <message>
        <source>WeChat does not answer. Open sales are asked about again by themselves.</source>
        <translation>WeChat does not answer. Open sales are asked about again by themselves.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Details of the alarm at the top</source>
        <translation>Details of the alarm at the top</translation>
    </message>
    <message>
        <source>The alarm is settled</source>
        <translation>The alarm is settled</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>PINs</source>
        <translation>PINs</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>The owner&apos;s PIN was replaced on %1 without the old one: the owner should know of it.</source>
        <extracomment>%1 day and time.</extracomment>
        <translation>The owner&apos;s PIN was replaced on %1 without the old one: the owner should know of it.</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Reconcile</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>desk %1</source>
        <translation>desk %1</translation>
    </message>
    <message>
        <source>Desk %1</source>
        <translation>Desk %1</translation>
    </message>
    <message>
        <source>%1, shift %2</source>
        <extracomment>%1 a cashier&apos;s name, %2 the number of the shift that is open.</extracomment>
        <translation>%1, shift %2</translation>
    </message>
    <message>
        <source>F1 shows the keys</source>
        <translation>F1 shows the keys</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
</context>
<context>
    <name>saoma::OrderCard</name>
    <message>
        <source>Choose an order: its time line stands here, and who said what.

A buyer says “I have paid”? Type or scan the number on the phone, or its last digits.</source>
        <translation>Choose an order: its time line stands here, and who said what.

A buyer says “I have paid”? Type or scan the number on the phone, or its last digits.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Close this order? WeChat is asked first; if the buyer has paid, it becomes a sale.</source>
        <translation>Close this order? WeChat is asked first; if the buyer has paid, it becomes a sale.</translation>
    </message>
    <message>
        <source>Ask WeChat</source>
        <translation>Ask WeChat</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copy number</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>The order number is copied.</source>
        <translation>The order number is copied.</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Time line</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Close it</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Order %1</translation>
    </message>
    <message>
        <source>Transaction %1</source>
        <translation>Transaction %1</translation>
    </message>
    <message>
        <source>Product %1</source>
        <translation>Product %1</translation>
    </message>
    <message>
        <source>Desk %1, %2</source>
        <extracomment>A desk and when it made the order.</extracomment>
        <translation>Desk %1, %2</translation>
    </message>
    <message>
        <source>Nothing has come from WeChat about this order yet.</source>
        <translation>Nothing has come from WeChat about this order yet.</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>Refund…</translation>
    </message>
</context>
<context>
    <name>saoma::OrderFilterBar</name>
    <message>
        <source>Any day</source>
        <translation>Any day</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>Days…</source>
        <translation>Days…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>All states</source>
        <extracomment>Chips over the list of orders; “Doubtful”: not confirmed, suspicious, paid after closing.</extracomment>
        <translation>All states</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Doubtful</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Any kind of code</source>
        <translation>Any kind of code</translation>
    </message>
    <message>
        <source>All desks</source>
        <translation>All desks</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <extracomment>A chip that opens a menu: %1 what is chosen.</extracomment>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Desk %1</source>
        <translation>Desk %1</translation>
    </message>
</context>
<context>
    <name>saoma::OrderList</name>
    <message>
        <source>Search orders</source>
        <translation>Search orders</translation>
    </message>
    <message>
        <source>Number or its last digits, amount, day, product, desk, state</source>
        <translation>Number or its last digits, amount, day, product, desk, state</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Reading the ledger…</source>
        <translation>Reading the ledger…</translation>
    </message>
    <message>
        <source>There are no orders yet. The first sale at the counter will stand here.</source>
        <translation>There are no orders yet. The first sale at the counter will stand here.</translation>
    </message>
    <message>
        <source>No order has all of this. Esc clears the search.</source>
        <translation>No order has all of this. Esc clears the search.</translation>
    </message>
</context>
<context>
    <name>saoma::OrderTable</name>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Bought</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>The last digits of an order number.</extracomment>
        <translation>Number</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
</context>
<context>
    <name>saoma::OrdersPage</name>
    <message>
        <source>Export these orders</source>
        <translation>Export these orders</translation>
    </message>
    <message>
        <source>Search; letters typed in the list search too</source>
        <translation>Search; letters typed in the list search too</translation>
    </message>
    <message>
        <source>The order before and the next one</source>
        <translation>The order before and the next one</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>After a number from a buyer&apos;s phone: ask WeChat about it</source>
        <translation>After a number from a buyer&apos;s phone: ask WeChat about it</translation>
    </message>
    <message>
        <source>Ask WeChat about the order now</source>
        <translation>Ask WeChat about the order now</translation>
    </message>
    <message>
        <source>What WeChat has said, word for word; again: the time line</source>
        <translation>What WeChat has said, word for word; again: the time line</translation>
    </message>
    <message>
        <source>Copy the order number</source>
        <translation>Copy the order number</translation>
    </message>
    <message>
        <source>Close the order; Enter confirms</source>
        <translation>Close the order; Enter confirms</translation>
    </message>
    <message>
        <source>Other days, other states</source>
        <translation>Other days, other states</translation>
    </message>
    <message>
        <source>Export what is found</source>
        <translation>Export what is found</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back; clear the search; then back to the counter</source>
        <translation>Back; clear the search; then back to the counter</translation>
    </message>
    <message>
        <source>Spreadsheet (%1)</source>
        <translation>Spreadsheet (%1)</translation>
    </message>
    <message>
        <source>Text (%1)</source>
        <translation>Text (%1)</translation>
    </message>
    <message>
        <source>orders</source>
        <extracomment>The name of a file of orders, without its ending.</extracomment>
        <translation>orders</translation>
    </message>
    <message>
        <source>Give money back; Enter goes on, Esc goes back</source>
        <translation>Give money back; Enter goes on, Esc goes back</translation>
    </message>
</context>
<context>
    <name>saoma::OrdersViewModel</name>
    <message>
        <source>WeChat has answered: %1.</source>
        <extracomment>WeChat was asked about an order and has answered; %1 is the order&apos;s state.</extracomment>
        <translation>WeChat has answered: %1.</translation>
    </message>
    <message>
        <source>Orders %1 · paid %2 · ¥%3</source>
        <extracomment>%1 orders, %2 of them paid, %3 their sum; all are numbers with separators.</extracomment>
        <translation>Orders %1 · paid %2 · ¥%3</translation>
    </message>
    <message>
        <source>%1, counting…</source>
        <translation>%1, counting…</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) written to %1.</source>
        <translation>
            <numerusform>%n order written to %1.</numerusform>
            <numerusform>%n orders written to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>The export was stopped; no file was written.</translation>
    </message>
    <message>
        <source>Writing the orders… %1. Esc stops it.</source>
        <extracomment>%1 the number of orders written so far.</extracomment>
        <translation>Writing the orders… %1. Esc stops it.</translation>
    </message>
</context>
<context>
    <name>saoma::PageRail</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>The tip of a page&apos;s entry: its word and its key.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>saoma::PaperDialog</name>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Looking for printers…</translation>
    </message>
    <message>
        <source>On A4 paper, one side.</source>
        <translation>On A4 paper, one side.</translation>
    </message>
</context>
<context>
    <name>saoma::PaperErrand</name>
    <message>
        <source>Writing the file…</source>
        <translation>Writing the file…</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Written to %1.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Sent to the printer “%1”.</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>Sent to the printer “%1”.</translation>
    </message>
    <message>
        <source>It was stopped: nothing was written or printed.</source>
        <translation>It was stopped: nothing was written or printed.</translation>
    </message>
    <message>
        <source>Page %1 of %2.</source>
        <translation>Page %1 of %2.</translation>
    </message>
    <message>
        <source>Esc stops it.</source>
        <translation>Esc stops it.</translation>
    </message>
</context>
<context>
    <name>saoma::PaperPanel</name>
    <message>
        <source>Paper and cards</source>
        <translation>Paper and cards</translation>
    </message>
    <message>
        <source>Own grid…</source>
        <translation>Own grid…</translation>
    </message>
    <message>
        <source>Printer&apos;s resolution</source>
        <translation>Printer&apos;s resolution</translation>
    </message>
    <message>
        <source>Or click the place in the preview</source>
        <translation>Or click the place in the preview</translation>
    </message>
    <message>
        <source> dpi</source>
        <extracomment>Dots per inch; a blank before it.</extracomment>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Same copies for all</source>
        <translation>Same copies for all</translation>
    </message>
    <message>
        <source>Copies of each product</source>
        <translation>Copies of each product</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>An own template: %1 is its name, %2 what it is.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Begin at place (of %1)</source>
        <extracomment>On a used sheet of labels; %1 counts all of its labels.</extracomment>
        <translation>Begin at place (of %1)</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>PDF, for any printer</source>
        <translation>PDF, for any printer</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A printer: %1 is its name, %2 what it is.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>Calibrate…</translation>
    </message>
    <message>
        <source>Measure a printer that prints beside the place or not true to size</source>
        <translation>Measure a printer that prints beside the place or not true to size</translation>
    </message>
</context>
<context>
    <name>saoma::PickPanel</name>
    <message>
        <source>Search products</source>
        <translation>Search products</translation>
    </message>
    <message>
        <source>Search name, id, category (%1)</source>
        <extracomment>%1 is a key.</extracomment>
        <translation>Search name, id, category (%1)</translation>
    </message>
    <message>
        <source>Pick all shown</source>
        <translation>Pick all shown</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>%1 picked</source>
        <translation>%1 picked</translation>
    </message>
    <message>
        <source>Nothing is found · %1</source>
        <extracomment>%1 is &quot;2 picked&quot;.</extracomment>
        <translation>Nothing is found · %1</translation>
    </message>
    <message>
        <source>Printed sheets</source>
        <translation>Printed sheets</translation>
    </message>
</context>
<context>
    <name>saoma::Play</name>
    <message>
        <source>The cashier types 12.5 and presses Enter.</source>
        <translation>The cashier types 12.5 and presses Enter.</translation>
    </message>
    <message>
        <source>The buyer scans the code and thinks about it.</source>
        <translation>The buyer scans the code and thinks about it.</translation>
    </message>
    <message>
        <source>The buyer enters the password; the platform tells the desk.</source>
        <translation>The buyer enters the password; the platform tells the desk.</translation>
    </message>
    <message>
        <source>Another buyer scans the printed code of LATTE and pays.</source>
        <translation>Another buyer scans the printed code of LATTE and pays.</translation>
    </message>
    <message>
        <source>The cashier looks at the product sale.</source>
        <translation>The cashier looks at the product sale.</translation>
    </message>
    <message>
        <source>Both sales are paid. Pictures: %1</source>
        <translation>Both sales are paid. Pictures: %1</translation>
    </message>
    <message>
        <source>This step did not come to its end.</source>
        <translation>This step did not come to its end.</translation>
    </message>
</context>
<context>
    <name>saoma::PracticeBanner</name>
    <message>
        <source>Practice mode – no real money moves</source>
        <translation>Practice mode – no real money moves</translation>
    </message>
</context>
<context>
    <name>saoma::PracticePanel</name>
    <message>
        <source>Play the buyer</source>
        <translation>Play the buyer</translation>
    </message>
    <message>
        <source>Scan and pay</source>
        <translation>Scan and pay</translation>
    </message>
    <message>
        <source>Scan, hesitate, pay</source>
        <translation>Scan, hesitate, pay</translation>
    </message>
    <message>
        <source>Not enough balance</source>
        <translation>Not enough balance</translation>
    </message>
    <message>
        <source>Scan and walk away</source>
        <translation>Scan and walk away</translation>
    </message>
    <message>
        <source>Pay in the last second</source>
        <translation>Pay in the last second</translation>
    </message>
    <message>
        <source>Product to scan</source>
        <translation>Product to scan</translation>
    </message>
    <message>
        <source>Make trouble</source>
        <translation>Make trouble</translation>
    </message>
    <message>
        <source>WeChat&apos;s answers get lost</source>
        <translation>WeChat&apos;s answers get lost</translation>
    </message>
    <message>
        <source>WeChat&apos;s system is busy</source>
        <translation>WeChat&apos;s system is busy</translation>
    </message>
    <message>
        <source>No payment notices</source>
        <translation>No payment notices</translation>
    </message>
    <message>
        <source>Scan its printed code</source>
        <translation>Scan its printed code</translation>
    </message>
    <message>
        <source>What becomes of refunds</source>
        <translation>What becomes of refunds</translation>
    </message>
    <message>
        <source>Refunds arrive</source>
        <translation>Refunds arrive</translation>
    </message>
    <message>
        <source>Refunds: no balance</source>
        <translation>Refunds: no balance</translation>
    </message>
    <message>
        <source>Refunds: card frozen</source>
        <translation>Refunds: card frozen</translation>
    </message>
    <message>
        <source>Refunds: closed</source>
        <translation>Refunds: closed</translation>
    </message>
    <message>
        <source>Refunds: no answer</source>
        <translation>Refunds: no answer</translation>
    </message>
</context>
<context>
    <name>saoma::PracticeViewModel</name>
    <message>
        <source>The buyer&apos;s phone is in the pocket.</source>
        <translation>The buyer&apos;s phone is in the pocket.</translation>
    </message>
    <message>
        <source>Scanning and paying…</source>
        <translation>Scanning and paying…</translation>
    </message>
    <message>
        <source>Scanned. The phone asks for the password…</source>
        <translation>Scanned. The phone asks for the password…</translation>
    </message>
    <message>
        <source>Payment done.</source>
        <translation>Payment done.</translation>
    </message>
    <message>
        <source>Not enough balance; pay another way.</source>
        <translation>Not enough balance; pay another way.</translation>
    </message>
    <message>
        <source>Payment cancelled.</source>
        <translation>Payment cancelled.</translation>
    </message>
    <message>
        <source>The bank refused the payment.</source>
        <translation>The bank refused the payment.</translation>
    </message>
    <message>
        <source>The phone does not know this code.</source>
        <translation>The phone does not know this code.</translation>
    </message>
    <message>
        <source>The code has expired; ask for a fresh one.</source>
        <translation>The code has expired; ask for a fresh one.</translation>
    </message>
    <message>
        <source>This order is already paid.</source>
        <translation>This order is already paid.</translation>
    </message>
    <message>
        <source>This order is closed.</source>
        <translation>This order is closed.</translation>
    </message>
    <message>
        <source>The shop does not answer.</source>
        <translation>The shop does not answer.</translation>
    </message>
    <message>
        <source>The payment failed; try again later.</source>
        <translation>The payment failed; try again later.</translation>
    </message>
</context>
<context>
    <name>saoma::PreviewPanel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What a button does, and its key.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Page width</translation>
    </message>
    <message>
        <source>Go to the products</source>
        <translation>Go to the products</translation>
    </message>
    <message>
        <source>There are no products yet.
Add or import them, then their codes can be printed here.</source>
        <translation>There are no products yet.
Add or import them, then their codes can be printed here.</translation>
    </message>
    <message>
        <source>Pick products on the left:
their codes appear here as they will be printed.</source>
        <translation>Pick products on the left:
their codes appear here as they will be printed.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>%1 of %2: the page that is looked at, and how many there are.</extracomment>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>saoma::PrintedCodeTable</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>saoma::PrintedSheetTable</name>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>saoma::PrinterTable</name>
    <message>
        <source>Its sheets</source>
        <translation>Its sheets</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>%1 (gone)</source>
        <extracomment>%1 is a printer that was measured and is not on this computer now.</extracomment>
        <translation>%1 (gone)</translation>
    </message>
</context>
<context>
    <name>saoma::ProductCard</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>A price and its unit: &quot;¥12.50 / kg&quot;.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A field and what stands in it: &quot;Category: Drinks&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Take off sale</source>
        <translation>Take off sale</translation>
    </message>
    <message>
        <source>Put back on sale</source>
        <translation>Put back on sale</translation>
    </message>
    <message>
        <source>Take it off sale</source>
        <translation>Take it off sale</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Choose a product in the list.</source>
        <translation>Choose a product in the list.</translation>
    </message>
    <message>
        <source>%1 (off sale)</source>
        <extracomment>%1 is a product&apos;s name.</extracomment>
        <translation>%1 (off sale)</translation>
    </message>
    <message>
        <source>Take “%1” off sale? Whoever scans its printed code is told “商品不存在或已下架” and pays nothing. Sales under way go on, and it can be put back at any time.</source>
        <translation>Take “%1” off sale? Whoever scans its printed code is told “商品不存在或已下架” and pays nothing. Sales under way go on, and it can be put back at any time.</translation>
    </message>
</context>
<context>
    <name>saoma::ProductEdit</name>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Price in yuan</source>
        <translation>Price in yuan</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>New product</translation>
    </message>
    <message>
        <source>Change product</source>
        <translation>Change product</translation>
    </message>
</context>
<context>
    <name>saoma::ProductList</name>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>Search products</translation>
    </message>
    <message>
        <source>Search: id, name or category</source>
        <translation>Search: id, name or category</translation>
    </message>
    <message>
        <source>Off sale too (%1)</source>
        <translation>Off sale too (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the products…</source>
        <translation>Reading the products…</translation>
    </message>
    <message>
        <source>No product is on sale; F6 shows the others.</source>
        <translation>No product is on sale; F6 shows the others.</translation>
    </message>
    <message>
        <source>No product has these words in its id, name or category.</source>
        <translation>No product has these words in its id, name or category.</translation>
    </message>
    <message>
        <source>There are no products yet. F2 adds one, F3 imports a list (.csv, .xlsx).</source>
        <translation>There are no products yet. F2 adds one, F3 imports a list (.csv, .xlsx).</translation>
    </message>
</context>
<context>
    <name>saoma::ProductModel</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>A product in a list: %1 is its name, %2 its price.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>saoma::ProductTable</name>
    <message>
        <source>%1 (off sale)</source>
        <extracomment>%1 is a product&apos;s name.</extracomment>
        <translation>%1 (off sale)</translation>
    </message>
</context>
<context>
    <name>saoma::ProductsPage</name>
    <message>
        <source>Search; letters typed in the list search too</source>
        <translation>Search; letters typed in the list search too</translation>
    </message>
    <message>
        <source>The product before and the next one</source>
        <translation>The product before and the next one</translation>
    </message>
    <message>
        <source>Show those off sale too, or not</source>
        <translation>Show those off sale too, or not</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>New product</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Import a list</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Export the list</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Change the product; in a field: save; in an import: confirm</source>
        <translation>Change the product; in a field: save; in an import: confirm</translation>
    </message>
    <message>
        <source>Save, also from the note</source>
        <translation>Save, also from the note</translation>
    </message>
    <message>
        <source>Take off sale, or put back on sale</source>
        <translation>Take off sale, or put back on sale</translation>
    </message>
    <message>
        <source>Import or export a list</source>
        <translation>Import or export a list</translation>
    </message>
    <message>
        <source>Back; clear the search; then back to the counter</source>
        <translation>Back; clear the search; then back to the counter</translation>
    </message>
    <message>
        <source>Lists (%1)</source>
        <translation>Lists (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>All files (%1)</translation>
    </message>
    <message>
        <source>Export the products</source>
        <translation>Export the products</translation>
    </message>
    <message>
        <source>products</source>
        <extracomment>The name of a file of products, without its ending.</extracomment>
        <translation>products</translation>
    </message>
    <message>
        <source>In an import: the next kind of rows; read the file again</source>
        <translation>In an import: the next kind of rows; read the file again</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>File:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Kind:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>saoma::ProductsViewModel</name>
    <message>
        <source>Nothing is saved yet: mend what is marked.</source>
        <translation>Nothing is saved yet: mend what is marked.</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>“%1” is saved.</translation>
    </message>
    <message>
        <source>“%1” is off sale.</source>
        <translation>“%1” is off sale.</translation>
    </message>
    <message>
        <source>“%1” is on sale again; its printed code works.</source>
        <translation>“%1” is on sale again; its printed code works.</translation>
    </message>
    <message>
        <source>Another program has changed this product meanwhile: %1. What you have typed is still here; look at it and save again.</source>
        <translation>Another program has changed this product meanwhile: %1. What you have typed is still here; look at it and save again.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) written to %1.</source>
        <translation>
            <numerusform>%n product written to %1.</numerusform>
            <numerusform>%n products written to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you have typed is not saved. Esc once more throws it away.</source>
        <translation>What you have typed is not saved. Esc once more throws it away.</translation>
    </message>
    <message>
        <source>Writing the list…</source>
        <translation>Writing the list…</translation>
    </message>
</context>
<context>
    <name>saoma::RecordPanel</name>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Every step of a sale appears here, with the time and who said so.</source>
        <translation>Every step of a sale appears here, with the time and who said so.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Today&apos;s orders</source>
        <translation>Today&apos;s orders</translation>
    </message>
</context>
<context>
    <name>saoma::RefundForm</name>
    <message>
        <source>Goods returned</source>
        <translation>Goods returned</translation>
    </message>
    <message>
        <source>Wrong amount</source>
        <translation>Wrong amount</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Sold out</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Paid twice</translation>
    </message>
    <message>
        <source>Give money back</source>
        <translation>Give money back</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>Amount in yuan</translation>
    </message>
    <message>
        <source>Reason, which the buyer reads (↑ ↓: the usual ones)</source>
        <translation>Reason, which the buyer reads (↑ ↓: the usual ones)</translation>
    </message>
    <message>
        <source>Order …%1, %2, paid on %3</source>
        <extracomment>%1 the last digits of an order number, %2 an amount, %3 day and time.</extracomment>
        <translation>Order …%1, %2, paid on %3</translation>
    </message>
    <message>
        <source>A refund of %1 was refused. The same amount can be tried again now; another one once WeChat has said that it does not have the first, in about two minutes.</source>
        <extracomment>%1 is an amount.</extracomment>
        <translation>A refund of %1 was refused. The same amount can be tried again now; another one once WeChat has said that it does not have the first, in about two minutes.</translation>
    </message>
    <message>
        <source>%1 to %2 can be given back.</source>
        <extracomment>Both are amounts: the bounds of what can be given back.</extracomment>
        <translation>%1 to %2 can be given back.</translation>
    </message>
    <message>
        <source>%1 to %2 can be given back; the rest has gone back, or is on its way.</source>
        <translation>%1 to %2 can be given back; the rest has gone back, or is on its way.</translation>
    </message>
</context>
<context>
    <name>saoma::RefundList</name>
    <message>
        <source>Refunds</source>
        <translation>Refunds</translation>
    </message>
</context>
<context>
    <name>saoma::RefundPanel</name>
    <message>
        <source>To the order</source>
        <translation>To the order</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Ask WeChat</source>
        <translation>Ask WeChat</translation>
    </message>
</context>
<context>
    <name>saoma::RefundQuestion</name>
    <message>
        <source>Give this money back?</source>
        <translation>Give this money back?</translation>
    </message>
    <message>
        <source>To the buyer of order …%1, who paid %2. What has gone back cannot be fetched again.</source>
        <extracomment>%1 the last digits of an order number, %2 the amount that was paid.</extracomment>
        <translation>To the buyer of order …%1, who paid %2. What has gone back cannot be fetched again.</translation>
    </message>
    <message>
        <source>%1 The buyer reads: %2</source>
        <extracomment>%1 a sentence, %2 a reason.</extracomment>
        <translation>%1 The buyer reads: %2</translation>
    </message>
    <message>
        <source>PIN of %1 (↑ ↓: another one)</source>
        <extracomment>%1 a role (&quot;Owner&quot;).</extracomment>
        <translation>PIN of %1 (↑ ↓: another one)</translation>
    </message>
    <message>
        <source>PIN of %1</source>
        <translation>PIN of %1</translation>
    </message>
    <message>
        <source>No PIN is set: everybody may give money back. The owner can set PINs on their own page.</source>
        <translation>No PIN is set: everybody may give money back. The owner can set PINs on their own page.</translation>
    </message>
</context>
<context>
    <name>saoma::RegisterPanel</name>
    <message>
        <source>Printed sheets</source>
        <translation>Printed sheets</translation>
    </message>
    <message>
        <source>Codes of the sheet</source>
        <translation>Codes of the sheet</translation>
    </message>
    <message>
        <source>Void the sheet</source>
        <translation>Void the sheet</translation>
    </message>
    <message>
        <source>Void the code</source>
        <translation>Void the code</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>No code has been printed yet.</source>
        <translation>No code has been printed yet.</translation>
    </message>
    <message>
        <source>Reading the register…</source>
        <translation>Reading the register…</translation>
    </message>
    <message numerus="yes">
        <source>Reprint %n outdated</source>
        <translation>
            <numerusform>Reprint %n outdated</numerusform>
            <numerusform>Reprint %n outdated</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to reprint</source>
        <translation>Nothing to reprint</translation>
    </message>
</context>
<context>
    <name>saoma::RegisterViewModel</name>
    <message>
        <source>Whoever scans a void code is told to ask for a new one, and pays nothing. It cannot be taken back; a new sheet has new codes.</source>
        <translation>Whoever scans a void code is told to ask for a new one, and pays nothing. It cannot be taken back; a new sheet has new codes.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a question, %2 what follows from a Yes.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Void the code of “%1” on sheet %2?</source>
        <extracomment>%1 is a product&apos;s name, %2 a sheet&apos;s id.</extracomment>
        <translation>Void the code of “%1” on sheet %2?</translation>
    </message>
    <message numerus="yes">
        <source>Void %n code(s) of sheet %1?</source>
        <extracomment>%1 is a sheet&apos;s id.</extracomment>
        <translation>
            <numerusform>Void the %n code of sheet %1?</numerusform>
            <numerusform>Void %n codes of sheet %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sheet %1: %n code(s) voided. Take the paper down.</source>
        <extracomment>%1 is a sheet&apos;s id.</extracomment>
        <translation>
            <numerusform>Sheet %1: %n code voided. Take the paper down.</numerusform>
            <numerusform>Sheet %1: %n codes voided. Take the paper down.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saoma::ReportsPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>The day or month before</source>
        <translation>The day or month before</translation>
    </message>
    <message>
        <source>Day of the report</source>
        <translation>Day of the report</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>The next day or month</source>
        <translation>The next day or month</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>The day or month before, and the next one</source>
        <translation>The day or month before, and the next one</translation>
    </message>
    <message>
        <source>Today; reads again</source>
        <translation>Today; reads again</translation>
    </message>
    <message>
        <source>A day, or its month</source>
        <translation>A day, or its month</translation>
    </message>
    <message>
        <source>Type a day; Esc goes back to the lines</source>
        <translation>Type a day; Esc goes back to the lines</translation>
    </message>
    <message>
        <source>By hour, day, product or desk</source>
        <translation>By hour, day, product or desk</translation>
    </message>
    <message>
        <source>Another line; its bar is set off</source>
        <translation>Another line; its bar is set off</translation>
    </message>
    <message>
        <source>Export as a spreadsheet or CSV</source>
        <translation>Export as a spreadsheet or CSV</translation>
    </message>
    <message>
        <source>Save PDF, print</source>
        <translation>Save PDF, print</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop what is under way; then back to the counter</source>
        <translation>Stop what is under way; then back to the counter</translation>
    </message>
    <message>
        <source>Spreadsheet (%1)</source>
        <translation>Spreadsheet (%1)</translation>
    </message>
    <message>
        <source>Text (%1)</source>
        <translation>Text (%1)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Export the report</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Today, live</source>
        <extracomment>The title of the figures of today.</extracomment>
        <translation>Today, live</translation>
    </message>
    <message>
        <source>Reading the ledger…</source>
        <translation>Reading the ledger…</translation>
    </message>
    <message>
        <source>Print the %1 on:</source>
        <extracomment>%1 is a report: &quot;Daily report 2026-11-28 Sat&quot;.</extracomment>
        <translation>Print the %1 on:</translation>
    </message>
</context>
<context>
    <name>saoma::ReportsViewModel</name>
    <message>
        <source>Reading was stopped. F5 reads again.</source>
        <translation>Reading was stopped. F5 reads again.</translation>
    </message>
    <message>
        <source>Reading the ledger… %1 of %2 days. Esc stops it.</source>
        <extracomment>%1 of %2 days have been read.</extracomment>
        <translation>Reading the ledger… %1 of %2 days. Esc stops it.</translation>
    </message>
    <message>
        <source>report-%1</source>
        <extracomment>The name of a file with a report, without its ending; %1 is a day or a month.</extracomment>
        <translation>report-%1</translation>
    </message>
</context>
<context>
    <name>saoma::RestoreForm</name>
    <message>
        <source>The owner&apos;s PIN</source>
        <translation>The owner&apos;s PIN</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Go back to the ledger of %1?</source>
        <extracomment>%1 day and time.</extracomment>
        <translation>Go back to the ledger of %1?</translation>
    </message>
    <message>
        <source>Daily backups</source>
        <translation>Daily backups</translation>
    </message>
    <message>
        <source>None are made here: this is practice, or they are switched off in the configuration.</source>
        <translation>None are made here: this is practice, or they are switched off in the configuration.</translation>
    </message>
    <message>
        <source>Fetch WeChat&apos;s bills of those days afterwards (page “Reconcile”) and let it repair what is missing. Void codes that were voided since once more. Today&apos;s ledger is kept beside it, whole. The program closes the ledger, puts the backup in its place, and opens it again.</source>
        <translation>Fetch WeChat&apos;s bills of those days afterwards (page “Reconcile”) and let it repair what is missing. Void codes that were voided since once more. Today&apos;s ledger is kept beside it, whole. The program closes the ledger, puts the backup in its place, and opens it again.</translation>
    </message>
    <message>
        <source>The ledger is copied here once a day and checked: %1</source>
        <translation>The ledger is copied here once a day and checked: %1</translation>
    </message>
    <message>
        <source>A copy on the same disk is lost with it: name a folder on another one in the configuration (storage/backup_folder).</source>
        <translation>A copy on the same disk is lost with it: name a folder on another one in the configuration (storage/backup_folder).</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) recorded since then will not be in the ledger.</source>
        <translation>
            <numerusform>%n order recorded since then will not be in the ledger.</numerusform>
            <numerusform>%n orders recorded since then will not be in the ledger.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saoma::RestoreWindow</name>
    <message>
        <source>Restoring a backup</source>
        <translation>Restoring a backup</translation>
    </message>
    <message>
        <source>The backup is checked and put in the ledger&apos;s place…</source>
        <translation>The backup is checked and put in the ledger&apos;s place…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>The ledger is as it was: nothing was restored.</source>
        <translation>The ledger is as it was: nothing was restored.</translation>
    </message>
    <message>
        <source>The ledger is restored.</source>
        <translation>The ledger is restored.</translation>
    </message>
    <message>
        <source>Orders made after the backup are not in it: open the page “Reconcile”, fetch WeChat&apos;s bills of those days, and let it repair what is missing.
The ledger that was there is kept as %1</source>
        <translation>Orders made after the backup are not in it: open the page “Reconcile”, fetch WeChat&apos;s bills of those days, and let it repair what is missing.
The ledger that was there is kept as %1</translation>
    </message>
</context>
<context>
    <name>saoma::RoleTable</name>
    <message>
        <source>Not set</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>Wrong too often: locked for %1</source>
        <extracomment>%1 a wait: &quot;5 minutes&quot;.</extracomment>
        <translation>Wrong too often: locked for %1</translation>
    </message>
    <message numerus="yes">
        <source>Set on %1; %n wrong try(s) since</source>
        <extracomment>%1 a day; %n counts wrong tries since it was right last.</extracomment>
        <translation>
            <numerusform>Set on %1; %n wrong try since</numerusform>
            <numerusform>Set on %1; %n wrong tries since</numerusform>
        </translation>
    </message>
    <message>
        <source>Set on %1</source>
        <extracomment>%1 a day.</extracomment>
        <translation>Set on %1</translation>
    </message>
    <message>
        <source>Anything: no PIN is set</source>
        <translation>Anything: no PIN is set</translation>
    </message>
    <message>
        <source>Nothing: no PIN is set</source>
        <translation>Nothing: no PIN is set</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Anything</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <extracomment>%1 is an amount.</extracomment>
        <translation>Up to %1</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>May give back at once</source>
        <translation>May give back at once</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>saoma::SalePanel</name>
    <message>
        <source>Next sale</source>
        <translation>Next sale</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Fresh code</source>
        <translation>Fresh code</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Cancel this sale? WeChat is asked first whether the buyer has paid.</source>
        <translation>Cancel this sale? WeChat is asked first whether the buyer has paid.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Cancel the sale</source>
        <translation>Cancel the sale</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technical details</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>Refund…</translation>
    </message>
</context>
<context>
    <name>saoma::SaleStrip</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A tab for screen readers: amount and state of one of several open sales.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>saoma::SheetView</name>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Click to begin at place %1</source>
        <extracomment>%1 counts the labels of a sheet along the rows.</extracomment>
        <translation>Click to begin at place %1</translation>
    </message>
</context>
<context>
    <name>saoma::SheetsPage</name>
    <message>
        <source>Search products; ↓ goes to the list</source>
        <translation>Search products; ↓ goes to the list</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Pick the product, or not</source>
        <translation>Pick the product, or not</translation>
    </message>
    <message>
        <source>Copies of the product</source>
        <translation>Copies of the product</translation>
    </message>
    <message>
        <source>Pick all shown, pick none</source>
        <translation>Pick all shown, pick none</translation>
    </message>
    <message>
        <source>Leaf through the sheet</source>
        <translation>Leaf through the sheet</translation>
    </message>
    <message>
        <source>Larger, smaller, whole page, page width</source>
        <translation>Larger, smaller, whole page, page width</translation>
    </message>
    <message>
        <source>To the preview; arrows move the page</source>
        <translation>To the preview; arrows move the page</translation>
    </message>
    <message>
        <source>Own grid of cards or labels</source>
        <translation>Own grid of cards or labels</translation>
    </message>
    <message>
        <source>Check the codes again</source>
        <translation>Check the codes again</translation>
    </message>
    <message>
        <source>Save PDF, print</source>
        <translation>Save PDF, print</translation>
    </message>
    <message>
        <source>Save the code sheet</source>
        <translation>Save the code sheet</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Printed sheets, and back</source>
        <translation>Printed sheets, and back</translation>
    </message>
    <message>
        <source>Printed sheets: reprint what is outdated, void a sheet or a code</source>
        <translation>Printed sheets: reprint what is outdated, void a sheet or a code</translation>
    </message>
    <message>
        <source>Measure a printer, and correct its sheets</source>
        <translation>Measure a printer, and correct its sheets</translation>
    </message>
</context>
<context>
    <name>saoma::SheetsViewModel</name>
    <message>
        <source>Reading the products…</source>
        <translation>Reading the products…</translation>
    </message>
    <message>
        <source>There are no products yet.</source>
        <translation>There are no products yet.</translation>
    </message>
    <message>
        <source>Nothing is picked yet.</source>
        <translation>Nothing is picked yet.</translation>
    </message>
    <message>
        <source>Making the sheet…</source>
        <translation>Making the sheet…</translation>
    </message>
    <message>
        <source>Cannot be printed like this: the list says why.</source>
        <translation>Cannot be printed like this: the list says why.</translation>
    </message>
    <message>
        <source>Reading every code back…</source>
        <translation>Reading every code back…</translation>
    </message>
    <message>
        <source>The check was stopped. Nothing is saved or printed before every code was read back.</source>
        <translation>The check was stopped. Nothing is saved or printed before every code was read back.</translation>
    </message>
    <message>
        <source>%1. Cannot be printed like this: the list says why.</source>
        <extracomment>%1 is &quot;56 of 57 readable&quot;.</extracomment>
        <translation>%1. Cannot be printed like this: the list says why.</translation>
    </message>
    <message>
        <source>Saving the PDF…</source>
        <translation>Saving the PDF…</translation>
    </message>
    <message>
        <source>Sending to the printer…</source>
        <translation>Sending to the printer…</translation>
    </message>
    <message>
        <source>Practice: no phone can pay these codes, and every card says so.</source>
        <translation>Practice: no phone can pay these codes, and every card says so.</translation>
    </message>
    <message>
        <source>Buyers who scan these codes get no answer yet: product codes need listener/public_url in the configuration and the same address at WeChat Pay.</source>
        <translation>Buyers who scan these codes get no answer yet: product codes need listener/public_url in the configuration and the same address at WeChat Pay.</translation>
    </message>
    <message>
        <source>product-codes-%1</source>
        <extracomment>A file name; %1 is a date such as 2026-11-29.</extracomment>
        <translation>product-codes-%1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Saving was stopped; no file was written.</source>
        <translation>Saving was stopped; no file was written.</translation>
    </message>
    <message>
        <source>The printers are still being looked for. Try again in a moment.</source>
        <translation>The printers are still being looked for. Try again in a moment.</translation>
    </message>
    <message>
        <source>Choose the printer first: its resolution and margins decide what can be read.</source>
        <translation>Choose the printer first: its resolution and margins decide what can be read.</translation>
    </message>
    <message numerus="yes">
        <source>Print %n page(s) on “%1”?</source>
        <translation>
            <numerusform>Print %n page on “%1”?</numerusform>
            <numerusform>Print %n pages on “%1”?</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to the printer “%1”.</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>Sent to the printer “%1”.</translation>
    </message>
    <message>
        <source>%1 Measure the ruler at the foot of the page: it must be 100 mm long.</source>
        <translation>%1 Measure the ruler at the foot of the page: it must be 100 mm long.</translation>
    </message>
    <message>
        <source>Not yet: every code is read back first. Try again in a moment.</source>
        <translation>Not yet: every code is read back first. Try again in a moment.</translation>
    </message>
    <message>
        <source>Pick products first.</source>
        <translation>Pick products first.</translation>
    </message>
    <message>
        <source>Nothing is saved or printed like this: see above.</source>
        <translation>Nothing is saved or printed like this: see above.</translation>
    </message>
    <message>
        <source>The sheet before is still on its way. Try again in a moment.</source>
        <translation>The sheet before is still on its way. Try again in a moment.</translation>
    </message>
    <message>
        <source>%1: the list says why.</source>
        <extracomment>%1 is &quot;1 product left out&quot;.</extracomment>
        <translation>%1: the list says why.</translation>
    </message>
    <message>
        <source>%1, %2: the list says why.</source>
        <extracomment>%1 is &quot;56 of 56 readable&quot;, %2 &quot;1 product left out&quot;.</extracomment>
        <translation>%1, %2: the list says why.</translation>
    </message>
    <message>
        <source>The printer “%1” is not there any more: the sheet is made for any printer now. Switch it on or choose another one; “Calibrate…” looks for printers again.</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>The printer “%1” is not there any more: the sheet is made for any printer now. Switch it on or choose another one; “Calibrate…” looks for printers again.</translation>
    </message>
</context>
<context>
    <name>saoma::ShiftForm</name>
    <message>
        <source>Cashier</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Cash in the drawer, in yuan</source>
        <translation>Cash in the drawer, in yuan</translation>
    </message>
    <message>
        <source>Cash taken beside WeChat, in yuan</source>
        <translation>Cash taken beside WeChat, in yuan</translation>
    </message>
    <message>
        <source>Cash counted in the drawer, in yuan</source>
        <translation>Cash counted in the drawer, in yuan</translation>
    </message>
    <message>
        <source>Note; needed for a difference</source>
        <translation>Note; needed for a difference</translation>
    </message>
    <message>
        <source>Next cashier; empty: nobody</source>
        <translation>Next cashier; empty: nobody</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Open the shift of desk %1</source>
        <extracomment>%1 is a desk.</extracomment>
        <translation>Open the shift of desk %1</translation>
    </message>
    <message>
        <source>Selling needs no shift. With one, what comes in is counted for its cashier.</source>
        <translation>Selling needs no shift. With one, what comes in is counted for its cashier.</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>Open the shift</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Hand the shift over to %1?</source>
        <translation>Hand the shift over to %1?</translation>
    </message>
    <message>
        <source>Close the shift of %1?</source>
        <translation>Close the shift of %1?</translation>
    </message>
    <message>
        <source>This is written down for good; it cannot be changed afterwards.</source>
        <translation>This is written down for good; it cannot be changed afterwards.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Close the shift</translation>
    </message>
    <message>
        <source>Shift %1 · %2</source>
        <extracomment>%1 a shift&apos;s number, %2 its cashier.</extracomment>
        <translation>Shift %1 · %2</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>One moment…</translation>
    </message>
</context>
<context>
    <name>saoma::ShiftTable</name>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Heading of a column of shifts&apos; numbers.</extracomment>
        <translation>No.</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>WeChat, net</source>
        <extracomment>Heading: what remains of what WeChat took in.</extracomment>
        <translation>WeChat, net</translation>
    </message>
    <message>
        <source>Drawer</source>
        <extracomment>Heading: how the cash drawer was at the end of a shift.</extracomment>
        <translation>Drawer</translation>
    </message>
</context>
<context>
    <name>saoma::ShiftsPage</name>
    <message>
        <source>Shifts</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>No shift is on record yet.</source>
        <translation>No shift is on record yet.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>From shift to shift</source>
        <translation>From shift to shift</translation>
    </message>
    <message>
        <source>To the form that opens, closes and hands over</source>
        <translation>To the form that opens, closes and hands over</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>From field to field; at the last one on</source>
        <translation>From field to field; at the last one on</translation>
    </message>
    <message>
        <source>The chosen shift&apos;s report: save PDF, print</source>
        <translation>The chosen shift&apos;s report: save PDF, print</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Forget what was typed; then back to the counter</source>
        <translation>Forget what was typed; then back to the counter</translation>
    </message>
    <message>
        <source>Save the shift&apos;s report</source>
        <translation>Save the shift&apos;s report</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print the report of shift %1 on:</source>
        <extracomment>%1 is a shift&apos;s number.</extracomment>
        <translation>Print the report of shift %1 on:</translation>
    </message>
</context>
<context>
    <name>saoma::ShiftsViewModel</name>
    <message>
        <source>Shift %1 of %2 is open.</source>
        <extracomment>%1 a shift&apos;s number, %2 the cashier&apos;s name.</extracomment>
        <translation>Shift %1 of %2 is open.</translation>
    </message>
    <message>
        <source>Shift %1 is closed. %2 has taken over: shift %3.</source>
        <extracomment>%1 and %3 shifts&apos; numbers, %2 the next cashier&apos;s name.</extracomment>
        <translation>Shift %1 is closed. %2 has taken over: shift %3.</translation>
    </message>
    <message>
        <source>Shift %1 is closed.</source>
        <translation>Shift %1 is closed.</translation>
    </message>
    <message>
        <source>shift-%1</source>
        <extracomment>The name of a file with a shift&apos;s report, without its ending; %1 is its number.</extracomment>
        <translation>shift-%1</translation>
    </message>
</context>
<context>
    <name>saoma::TakingsChart</name>
    <message>
        <source>Chart of takings in yuan. %1</source>
        <extracomment>What a chart is called for those who do not see it: %1 is &quot;By hour&quot; or the like.</extracomment>
        <translation>Chart of takings in yuan. %1</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
</context>
<context>
    <name>saoma::TakingsTable</name>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
</context>
<context>
    <name>saoma::TemplateEditor</name>
    <message>
        <source>Own grid</source>
        <translation>Own grid</translation>
    </message>
    <message>
        <source>Save and use</source>
        <translation>Save and use</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Own size</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Page, mm</source>
        <translation>Page, mm</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Columns × rows</source>
        <translation>Columns × rows</translation>
    </message>
    <message>
        <source>Card, mm</source>
        <translation>Card, mm</translation>
    </message>
    <message>
        <source>Edge to edge</source>
        <translation>Edge to edge</translation>
    </message>
    <message>
        <source>From card to card, mm</source>
        <translation>From card to card, mm</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>In the middle</translation>
    </message>
    <message>
        <source>First card from left and top, mm</source>
        <translation>First card from left and top, mm</translation>
    </message>
    <message>
        <source>Printer&apos;s resolution, dpi</source>
        <translation>Printer&apos;s resolution, dpi</translation>
    </message>
    <message>
        <source>Scanned from, mm</source>
        <translation>Scanned from, mm</translation>
    </message>
    <message>
        <source>%1: across</source>
        <extracomment>%1 is what is measured.</extracomment>
        <translation>%1: across</translation>
    </message>
    <message>
        <source>%1: down</source>
        <translation>%1: down</translation>
    </message>
    <message>
        <source>There is a template “%1” already: saving takes its place.</source>
        <translation>There is a template “%1” already: saving takes its place.</translation>
    </message>
    <message>
        <source>Remove “%1”…</source>
        <extracomment>%1 is the name of an own grid.</extracomment>
        <translation>Remove “%1”…</translation>
    </message>
    <message>
        <source>Remove the grid</source>
        <translation>Remove the grid</translation>
    </message>
    <message>
        <source>Remove the grid “%1”? Printed sheets stay as they are.</source>
        <extracomment>%1 is the name of an own grid.</extracomment>
        <translation>Remove the grid “%1”? Printed sheets stay as they are.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>saoma::TimeLineView</name>
    <message>
        <source>Time line</source>
        <translation>Time line</translation>
    </message>
</context>
<context>
    <name>saoma::TodayModel</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>The last digits of an order number.</extracomment>
        <translation>Number</translation>
    </message>
</context>
<context>
    <name>saoma::TroubleWindow</name>
    <message>
        <source>Saoma cannot start</source>
        <translation>Saoma cannot start</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technical details</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
</TS>
