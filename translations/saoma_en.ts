<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AmountWords</name>
    <message>
        <source>WeChat payment received: %1 yuan</source>
        <extracomment>Spoken when a payment has arrived. %1 is the amount: in Chinese words where the language is Chinese.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorSentence</name>
    <message>
        <source>This cannot be used as it stands (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent; no money was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the entry and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat refused this (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No money was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the sale again; if it is refused again, tell the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat does not know the outcome yet (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain whether money was taken: do not hand over yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat could not be reached (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer arrived that cannot be trusted (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again; if it happens again, tell the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was stopped before there was an answer (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger could not be read or written (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new was sent; what is on record stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop selling and tell the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences following each other. Chinese needs no space between them.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new sale is possible; what is on record stays and can be looked up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the owner: the settings need a look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try once more; if it happens again, tell the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No amount has been entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the amount, such as 12.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount below zero cannot be charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the amount without a minus sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type plain digits with at most one point, such as 12.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has more than two decimals, and one fen is the smallest amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round it to two decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount is above the limit of ¥1000000.00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the digits, or split the sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount of zero cannot be charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type at least 0.01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be a product id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 1 to 32 letters, digits, - or _ without accents or spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The product has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it the name the buyer will read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The product name is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at most 80 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no product “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the id, or add the product first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The product “%1” is no longer sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take its printed code away, or put the product back on the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to put into a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long for a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a shorter product id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no order %1 on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number; the last digits are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order is already finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its time line, or start a new sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order number was already in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat named a payment that already belongs to another order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order is not counted as paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not hand over; show the details to the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment notice does not fit the order: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat says that this order is already paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer&apos;s money has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again to see the payment here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat has closed this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the buyer a fresh code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat already knows this order number with other details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat has never seen this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat has taken this order back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer&apos;s balance is not enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the buyer choose another way to pay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is not valid for this payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat refuses our signature. The likeliest cause is the API key: not this merchant&apos;s, from the test system, or changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the API key in the settings with the merchant platform: 32 characters, for this merchant number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat does not allow this merchant to take Native payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner has to apply for Native payment on the merchant platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat does not know the app id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat does not know the merchant number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app id and the merchant number do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat does not accept the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat does not accept a value in the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat misses a value in the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat could not read the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat&apos;s system is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer&apos;s bank has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer is still confirming the payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many questions in a short time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat has not answered several questions in a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to WeChat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of WeChat could not be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection to WeChat failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date and time of this computer, then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from WeChat broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was larger than any answer of WeChat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something other than WeChat answered (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the network needs no log-in page, then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer is not signed with our key. The likeliest cause is a wrong API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the API key in the settings with the merchant platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer is meant for another merchant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer is wrong by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the date and time, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address %1 is not protected by https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an https address; plain http is only for this computer itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; the ledger cannot grow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some disk space; selling goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment and try again, or close the other program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger was written by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not a ledger of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another data folder; the file has been left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not delete it: tell the owner, and restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger %1 may be read but not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and the permissions of the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not promise to keep what is written; a power cut could lose a sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the data folder on a local disk, not on a network drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ledger at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration file %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path, or start without it for practice mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a text file in UTF-8 and may be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration has an unknown key: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct its spelling or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1 in the configuration cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it; the manual lists what is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration lacks %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key does not have 32 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from the merchant platform, without spaces or line breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key is a published example that everyone knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a new key on the merchant platform and use that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file %1 can be read by others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow only its owner to read it (mode 0600).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its path and its owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name its file as merchant/api_key_file, or set SAOMA_API_KEY.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Code received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat refused a repeated request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat does not close it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names another order&apos;s payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradicts what is on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notice came again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for a fresh code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the code&apos;s time was over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid twice: give one payment back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer to several questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on WeChat&apos;s word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back by WeChat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the payment failed on the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another amount than the order&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another currency than the order&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another kind of payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another payment number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanned by the buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer is paying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid after closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspicious notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat, asked by us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat, by notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat, by the buyer&apos;s scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat, on closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: %1</source>
        <extracomment>%1 is the technical name of a fact that has no words of its own.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Creating code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment. Esc cancels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the buyer scan this code with WeChat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanned, paying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer is confirming on the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking with WeChat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer comes in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over the goods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed – do not hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again, or call the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the buyer a fresh code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat is asked first whether the buyer has paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paid, and this code no longer works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code could be made. Nothing was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid after closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money is there. Book it or refund it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspicious notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not hand over. Look at the details with the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money is on its way back to the buyer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again with the same refund number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
