<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlarmWords</name>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>Suspicious notice for %1 (order …%2): %3. Look at the details with the owner.</source>
        <extracomment>%1 is an amount, %2 the last digits of an order number, %3 what does not fit.</extracomment>
        <translation>异常通知：%1（订单 …%2），%3。请与店主一起查看详情。</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已知悉</translation>
    </message>
    <message>
        <source>Refund refused: %1 (order …%2). %3</source>
        <extracomment>%1 is an amount, %2 the last digits of an order number, %3 whole sentences: why, what to do.</extracomment>
        <translation>退款被拒绝：%1（订单 …%2）。%3</translation>
    </message>
    <message>
        <source>Refund did not arrive: %1 (order …%2). %3</source>
        <extracomment>%1 is an amount, %2 the last digits of an order number, %3 whole sentences: why, what to do.</extracomment>
        <translation>退款未到账：%1（订单 …%2）。%3</translation>
    </message>
    <message>
        <source>Refund not confirmed for a long time: %1 (order …%2). %3</source>
        <extracomment>%1 is an amount, %2 the last digits of an order number, %3 whole sentences: what to do.</extracomment>
        <translation>退款长时间未确认：%1（订单 …%2）。%3</translation>
    </message>
    <message>
        <source>Paid twice: %1 came again for the same sale (order …%2). Give it back in the order book, or book it.</source>
        <extracomment>%1 is an amount, %2 the last digits of an order number.</extracomment>
        <translation>重复收款：同一笔销售又收到 %1（订单 …%2）。请在订单页退回，或予以入账。</translation>
    </message>
    <message>
        <source>Paid after closing: %1 (order …%2). Book it, or give it back in the order book.</source>
        <extracomment>%1 is an amount, %2 the last digits of an order number.</extracomment>
        <translation>迟到收款：%1（订单 …%2）。请入账，或在订单页退回。</translation>
    </message>
</context>
<context>
    <name>AmountWords</name>
    <message>
        <source>WeChat payment received: %1 yuan</source>
        <extracomment>Spoken when a payment has arrived. %1 is the amount: in Chinese words where the language is Chinese.</extracomment>
        <translation>微信收款%1</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>the file is gone or was changed</source>
        <translation>文件已不在或被更改</translation>
    </message>
    <message>
        <source>checked, clean</source>
        <translation>已检查，无问题</translation>
    </message>
    <message numerus="yes">
        <source>%n violation(s)</source>
        <translation>
            <numerusform>%n 处问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 笔订单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BillWords</name>
    <message>
        <source>Missing here</source>
        <translation>本地缺少</translation>
    </message>
    <message>
        <source>Not paid here</source>
        <translation>本地未收款</translation>
    </message>
    <message>
        <source>Missing at WeChat</source>
        <translation>微信账单缺少</translation>
    </message>
    <message>
        <source>Other amount</source>
        <translation>金额不符</translation>
    </message>
    <message>
        <source>Other payment</source>
        <translation>交易号不符</translation>
    </message>
    <message>
        <source>Other day</source>
        <translation>日期不符</translation>
    </message>
    <message>
        <source>Twice in the bill</source>
        <translation>账单重复</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Other charge</source>
        <translation>手续费不符</translation>
    </message>
    <message>
        <source>%1 were paid in another way (%2): not a sale of this program.</source>
        <translation>有一笔 %1 以其他方式支付（%2），不是本程序的销售。</translation>
    </message>
    <message>
        <source>%1 were paid, and this ledger has no such order. Repairing asks WeChat and books what it confirms.</source>
        <translation>微信收到 %1，而本账本没有这个订单。修复时会向微信查询，并按微信确认的结果入账。</translation>
    </message>
    <message>
        <source>%1 were paid; here the order stands as “%2”. Repairing asks WeChat and books what it confirms.</source>
        <translation>微信收到 %1，而本地订单是“%2”。修复时会向微信查询，并按微信确认的结果入账。</translation>
    </message>
    <message>
        <source>%1 are paid here, and WeChat&apos;s bill does not have them. Ask WeChat about the order, then call WeChat with its transaction number.</source>
        <translation>本地已收款 %1，而微信账单里没有。请先向微信查询该订单，再凭微信订单号联系微信客服。</translation>
    </message>
    <message>
        <source>WeChat&apos;s bill says %1, this ledger %2. Call WeChat with the transaction number.</source>
        <translation>微信账单为 %1，本账本为 %2。请凭微信订单号联系微信客服。</translation>
    </message>
    <message>
        <source>The order is paid here with another transaction number. The buyer may have paid twice: ask WeChat.</source>
        <translation>该订单在本地以另一个微信订单号收款，顾客可能付了两次，请向微信查询。</translation>
    </message>
    <message>
        <source>%1 are booked here on another day. Nothing is missing.</source>
        <translation>%1 在本地记在另一天，款项没有缺少。</translation>
    </message>
    <message>
        <source>The bill has this payment of %1 twice; it is booked here once. Ask WeChat.</source>
        <translation>账单里这笔 %1 出现了两次，本地只入账一次。请向微信核实。</translation>
    </message>
    <message>
        <source>%1 are paid here and were taken back at WeChat. Ask WeChat before the goods are handed over.</source>
        <translation>本地已收款 %1，而微信已撤销。交货前请向微信核实。</translation>
    </message>
    <message>
        <source>WeChat kept another charge from %1 than its rate says.</source>
        <translation>微信对 %1 收取的手续费与费率不符。</translation>
    </message>
    <message>
        <source>Booked as paid, on WeChat&apos;s answer.</source>
        <translation>已按微信的查询结果记为已收款。</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n 笔收款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 处差异</numerusform>
        </translation>
    </message>
    <message>
        <source>Refund missing here</source>
        <translation>本地缺少退款</translation>
    </message>
    <message>
        <source>Refund open here</source>
        <translation>本地退款未完成</translation>
    </message>
    <message>
        <source>Refund missing at WeChat</source>
        <translation>微信账单缺少退款</translation>
    </message>
    <message>
        <source>Other refund amount</source>
        <translation>退款金额不符</translation>
    </message>
    <message>
        <source>%1 were given back, and this ledger has no such refund: perhaps on the merchant platform. Nothing can be booked here; note who did it.</source>
        <translation>微信已退 %1，而本账本没有这笔退款，可能是在商户平台操作的。本地无法入账，请记下经办人。</translation>
    </message>
    <message>
        <source>%1 were given back; here the refund stands as “%2”. Repairing asks WeChat and books what it confirms.</source>
        <translation>微信已退 %1，而本地退款是“%2”。修复时会向微信查询，并按微信确认的结果入账。</translation>
    </message>
    <message>
        <source>%1 were given back here, and WeChat&apos;s bill does not have it. Ask WeChat about the refund.</source>
        <translation>本地已退 %1，而微信账单里没有。请向微信查询这笔退款。</translation>
    </message>
    <message>
        <source>WeChat&apos;s bill says that %1 were given back, this ledger %2. Call WeChat with the refund number.</source>
        <translation>微信账单为退款 %1，本账本为 %2。请凭退款单号联系微信客服。</translation>
    </message>
    <message>
        <source>Booked as refunded, on WeChat&apos;s answer.</source>
        <translation>已按微信的查询结果记为已退款。</translation>
    </message>
    <message>
        <source>WeChat&apos;s answer does not confirm it: it stands as “%1”.</source>
        <translation>微信的查询结果没有确认，现为“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n 笔退款</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2; %3, %4; charge %5; %6 match, %7.</source>
        <extracomment>%1 &quot;57 payments&quot;, %2 their sum, %3 &quot;2 refunds&quot;, %4 their sum, %5 what WeChat keeps, %6 how many of all match, %7 &quot;2 differences&quot;</extracomment>
        <translation>%1，合计 %2；%3，合计 %4；手续费 %5；相符 %6 笔，%7。</translation>
    </message>
    <message>
        <source>The order is entered as not confirmed, and WeChat is asked about it. If WeChat confirms %1, it is booked as paid.</source>
        <translation>先把该订单记为“状态未知”，再向微信查询。微信确认 %1 后，才记为已收款。</translation>
    </message>
    <message>
        <source>WeChat is asked about the refund. If WeChat confirms %1, it is booked as refunded.</source>
        <translation>向微信查询这笔退款。微信确认 %1 后，才记为已退款。</translation>
    </message>
    <message>
        <source>WeChat is asked about the order. If WeChat confirms %1, it is booked as paid.</source>
        <translation>向微信查询该订单。微信确认 %1 后，才记为已收款。</translation>
    </message>
    <message>
        <source>WeChat&apos;s bill has no payments, and neither has this ledger.</source>
        <translation>微信账单里没有收款，本账本也没有。</translation>
    </message>
    <message>
        <source>All agrees to the fen: %1, %2.</source>
        <extracomment>%1 &quot;57 payments&quot;, %2 &quot;2 refunds&quot;.</extracomment>
        <translation>全部相符，分文不差：%1，%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) found; all are booked now, on WeChat&apos;s answer.</source>
        <translation>
            <numerusform>发现 %n 处差异，现已全部按微信的答复入账。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s): each is explained below.</source>
        <translation>
            <numerusform>有 %n 处差异，逐条说明如下。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>Asking WeChat can end %n of them.</source>
        <translation>
            <numerusform>其中 %n 处向微信查询即可解决。</numerusform>
        </translation>
    </message>
    <message>
        <source>WeChat&apos;s bill of %1 is there from ten o&apos;clock in the morning of %2, Beijing time.</source>
        <extracomment>%1 a day, %2 the next one.</extracomment>
        <translation>%1 的微信账单要到北京时间 %2 上午十点才有。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Refund number</source>
        <translation>退款单号</translation>
    </message>
    <message>
        <source>Transaction number</source>
        <translation>微信订单号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>WeChat&apos;s bill</source>
        <translation>微信账单</translation>
    </message>
    <message>
        <source>This ledger</source>
        <translation>本账本</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>处理结果</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>No code right now</source>
        <translation>暂无二维码</translation>
    </message>
    <message>
        <source>Please pay at the counter.</source>
        <translation>请到收银台付款。</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>A fresh code is coming.</source>
        <translation>新的二维码马上就来。</translation>
    </message>
    <message>
        <source>WeChat is being asked. Please wait, and do not pay twice.</source>
        <translation>正在向微信查询，请稍候，不要重复付款。</translation>
    </message>
    <message>
        <source>Please ask at the counter.</source>
        <translation>请到收银台咨询。</translation>
    </message>
    <message>
        <source>The buyer is confirming on the phone.</source>
        <translation>顾客正在手机上确认。</translation>
    </message>
</context>
<context>
    <name>CalibrationWords</name>
    <message>
        <source>Your printer draws %1 % too long across.</source>
        <translation>打印机横向多画了 %1%。</translation>
    </message>
    <message>
        <source>Your printer draws %1 % too short across.</source>
        <translation>打印机横向少画了 %1%。</translation>
    </message>
    <message>
        <source>It draws %1 % too long down the page.</source>
        <translation>纵向多画了 %1%。</translation>
    </message>
    <message>
        <source>It draws %1 % too short down the page.</source>
        <translation>纵向少画了 %1%。</translation>
    </message>
    <message>
        <source>It prints %1 mm too far to the right.</source>
        <translation>整体偏右 %1 毫米。</translation>
    </message>
    <message>
        <source>It prints %1 mm too far to the left.</source>
        <translation>整体偏左 %1 毫米。</translation>
    </message>
    <message>
        <source>It prints %1 mm too low.</source>
        <translation>整体偏下 %1 毫米。</translation>
    </message>
    <message>
        <source>It prints %1 mm too high.</source>
        <translation>整体偏上 %1 毫米。</translation>
    </message>
    <message>
        <source>① Left edge of the paper to the upright line (true: %1 mm)</source>
        <translation>① 纸的左边缘到竖线（标准 %1 毫米）</translation>
    </message>
    <message>
        <source>② Upper edge of the paper to the level line (true: %1 mm)</source>
        <translation>② 纸的上边缘到横线（标准 %1 毫米）</translation>
    </message>
    <message>
        <source>③ Whole length of the level line (true: %1 mm)</source>
        <translation>③ 横线全长（标准 %1 毫米）</translation>
    </message>
    <message>
        <source>④ Whole length of the upright line (true: %1 mm)</source>
        <translation>④ 竖线全长（标准 %1 毫米）</translation>
    </message>
    <message>
        <source>This is no length: type millimetres, such as 100.4.</source>
        <translation>这不是长度：请输入毫米数，如 100.4。</translation>
    </message>
    <message>
        <source>Is that in centimetres? In millimetres it is %1.</source>
        <translation>这是厘米吗？换成毫米是 %1。</translation>
    </message>
    <message>
        <source>From %1 to %2 mm can be corrected.</source>
        <translation>可以校正的范围是 %1 到 %2 毫米。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences following each other. Chinese needs no space between them.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Fine as it is: nothing is off by more than a ruler can tell (%1 mm).</source>
        <translation>这样就很准：误差都不超过尺子能看出的 %1 毫米。</translation>
    </message>
    <message>
        <source>Sheets for this printer are not corrected.</source>
        <translation>用这台打印机打印的码不需要校正。</translation>
    </message>
    <message>
        <source>Sheets for this printer will be corrected by that.</source>
        <translation>用这台打印机打印的码会照此校正。</translation>
    </message>
    <message>
        <source>Printers are seldom off by more than %1 % or %2 mm. Check that page scaling (“fit to page”) is off and the paper lies straight, and print the page again.</source>
        <translation>打印机的误差很少超过 %1% 或 %2 毫米。请确认已关闭页面缩放（“适合页面”）、纸张放正，然后重新打印校准页。</translation>
    </message>
    <message>
        <source>That is more than can be corrected. Check that page scaling (“fit to page”) is off and that you measure in millimetres, and print the page again.</source>
        <translation>超出了可以校正的范围。请确认已关闭页面缩放（“适合页面”）、量的是毫米，然后重新打印校准页。</translation>
    </message>
    <message>
        <source>%1 mm to the right</source>
        <translation>右移 %1 毫米</translation>
    </message>
    <message>
        <source>%1 mm to the left</source>
        <translation>左移 %1 毫米</translation>
    </message>
    <message>
        <source>%1 mm down</source>
        <translation>下移 %1 毫米</translation>
    </message>
    <message>
        <source>%1 mm up</source>
        <translation>上移 %1 毫米</translation>
    </message>
    <message>
        <source>%1 % larger across</source>
        <translation>横向放大 %1%</translation>
    </message>
    <message>
        <source>%1 % smaller across</source>
        <translation>横向缩小 %1%</translation>
    </message>
    <message>
        <source>%1 % larger down</source>
        <translation>纵向放大 %1%</translation>
    </message>
    <message>
        <source>%1 % smaller down</source>
        <translation>纵向缩小 %1%</translation>
    </message>
    <message>
        <source>true to size</source>
        <translation>尺寸准确</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Two parts of a list.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已校正</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>%1 is &quot;corrected&quot; or &quot;true to size&quot;, %2 a date such as 2026-11-29.</extracomment>
        <translation>%1（%2 起）</translation>
    </message>
    <message>
        <source>%1; measured on %2</source>
        <extracomment>%1 is what a correction does, %2 a date such as 2026-11-29.</extracomment>
        <translation>%1；测量日期 %2</translation>
    </message>
</context>
<context>
    <name>Cashier</name>
    <message>
        <source>Play against a simulated platform, with play money.</source>
        <translation>练习模式：对接模拟平台，不涉及真钱。</translation>
    </message>
    <message>
        <source>Play two sales in practice mode, leave pictures in DIR, and end.</source>
        <translation>在练习模式中演示两笔销售，把截图存到目录 DIR，然后退出。</translation>
    </message>
    <message>
        <source>Print how long the start took and the longest stall after it, and end.</source>
        <translation>输出启动用时和之后最长的停顿时间，然后退出。</translation>
    </message>
    <message>
        <source>Open the page NAME: counter, products, sheets, board, orders, access, reports, bills, shifts, backups.</source>
        <translation>打开页面 NAME：counter、products、sheets、board、orders、access、reports、bills、shifts、backups。</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>no file</source>
        <translation>无文件</translation>
    </message>
    <message>
        <source>The configuration can be read (%1).</source>
        <translation>配置可以读取（%1）。</translation>
    </message>
    <message>
        <source>The merchant number and the API key have the right shape.</source>
        <translation>商户号和 API 密钥格式正确。</translation>
    </message>
    <message>
        <source>The ledger opens, and every commit is synced to the disk.</source>
        <translation>账本可以打开，每次写入都同步到磁盘。</translation>
    </message>
    <message>
        <source>%1 MB of disk are free for the ledger.</source>
        <translation>账本所在磁盘剩余 %1 MB。</translation>
    </message>
    <message>
        <source>Only %1 MB of disk are free for the ledger: make room before selling.</source>
        <translation>账本所在磁盘只剩 %1 MB：请先清理空间再收款。</translation>
    </message>
    <message>
        <source>WeChat Pay answers, and both sides hold the same key.</source>
        <translation>微信支付有应答，双方密钥一致。</translation>
    </message>
    <message>
        <source>The clock could not be compared: WeChat Pay gave no time.</source>
        <translation>无法核对时钟：微信支付没有给出时间。</translation>
    </message>
    <message>
        <source>This PC&apos;s clock agrees with WeChat Pay&apos;s.</source>
        <translation>本机时钟与微信支付一致。</translation>
    </message>
    <message>
        <source>This PC&apos;s clock is %1 s off: set it, or codes will expire at the wrong time.</source>
        <translation>本机时钟相差 %1 秒：请校准，否则二维码到期时间会出错。</translation>
    </message>
    <message>
        <source>The certificate for refunds is valid until %1.</source>
        <translation>退款用的证书有效期到 %1。</translation>
    </message>
    <message>
        <source>The certificate for refunds is valid only until %1: apply for a new one in the merchant platform.</source>
        <translation>退款用的证书只到 %1 有效：请在商户平台申请新证书。</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>The ledger is clean.</source>
        <translation>账本检查无误。</translation>
    </message>
    <message>
        <source>Print JSON, errors too.</source>
        <translation>以 JSON 输出，错误也是。</translation>
    </message>
    <message>
        <source>What the buyer&apos;s phone shows.</source>
        <translation>顾客手机上显示的商品说明。</translation>
    </message>
    <message>
        <source>code-url (default) or product-code.</source>
        <translation>code-url（默认）或 product-code。</translation>
    </message>
    <message>
        <source>Write the code as FILE.png or FILE.svg.</source>
        <translation>把二维码写入 FILE.png 或 FILE.svg。</translation>
    </message>
    <message>
        <source>Watch until the platform&apos;s final word.</source>
        <translation>一直等到微信给出最终结果。</translation>
    </message>
    <message>
        <source>Only orders in this state.</source>
        <translation>只列出此状态的订单。</translation>
    </message>
    <message>
        <source>Only orders made at or after TIME (ISO 8601).</source>
        <translation>只列出 TIME（ISO 8601）及以后的订单。</translation>
    </message>
    <message>
        <source>Only orders made before TIME (ISO 8601).</source>
        <translation>只列出 TIME（ISO 8601）之前的订单。</translation>
    </message>
    <message>
        <source>At most N orders (50).</source>
        <translation>最多列出 N 笔订单（默认 50）。</translation>
    </message>
    <message>
        <source>What the price is for: cup, kg.</source>
        <translation>计价单位：杯、公斤等。</translation>
    </message>
    <message>
        <source>A note of the shop&apos;s own.</source>
        <translation>店内备注。</translation>
    </message>
    <message>
        <source>Copies on a sheet (1).</source>
        <translation>每版张数（默认 1）。</translation>
    </message>
    <message>
        <source>Seconds since 1970, for a reproducible code.</source>
        <translation>1970 年以来的秒数，用于生成可重现的码。</translation>
    </message>
    <message>
        <source>Random text, for a reproducible code.</source>
        <translation>随机字符串，用于生成可重现的码。</translation>
    </message>
    <message>
        <source>Port of the simulator (0: any free one).</source>
        <translation>模拟平台的端口（0 表示任选空闲端口）。</translation>
    </message>
    <message>
        <source>API key of the simulated merchant.</source>
        <translation>模拟商户的 API 密钥。</translation>
    </message>
    <message>
        <source>Signature of the simulated merchant.</source>
        <translation>模拟商户的签名方式。</translation>
    </message>
    <message>
        <source>Where the simulator calls back after a scan.</source>
        <translation>扫码后模拟平台的回调地址。</translation>
    </message>
    <message>
        <source>A cash desk for WeChat Pay on the command line.</source>
        <translation>命令行上的微信支付收银台。</translation>
    </message>
    <message>
        <source>Exit status: 0 done; 1 refused or failed for certain; 2 wrong usage or configuration; 3 outcome unknown, ask again; 4 storage trouble.</source>
        <translation>退出状态：0 完成；1 被拒绝或确定失败；2 用法或配置错误；3 结果未知，请再查询；4 存储故障。</translation>
    </message>
    <message>
        <source>A command is missing; saoma --help lists them.</source>
        <translation>缺少命令；用 saoma --help 查看全部命令。</translation>
    </message>
    <message>
        <source>There is no command “%1”; saoma --help lists them.</source>
        <translation>没有“%1”这个命令；用 saoma --help 查看全部命令。</translation>
    </message>
    <message>
        <source>Wrong number of arguments. Usage: saoma %1</source>
        <translation>参数个数不对。用法：saoma %1</translation>
    </message>
    <message>
        <source>--%1 does not go with “%2”. Usage: saoma %3</source>
        <translation>--%1 不能与“%2”一起使用。用法：saoma %3</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>Transaction %1, %2</source>
        <translation>微信支付单号 %1，%2</translation>
    </message>
    <message>
        <source>No orders.</source>
        <translation>没有订单。</translation>
    </message>
    <message>
        <source>No products.</source>
        <translation>没有商品。</translation>
    </message>
    <message>
        <source>%1 is off sale; its printed code is refused politely.</source>
        <translation>%1 已下架，扫它的商品码会得到礼貌的拒绝。</translation>
    </message>
    <message>
        <source>There is no ledger yet in %1.</source>
        <translation>%1 里还没有账本。</translation>
    </message>
    <message>
        <source>Record an order and get its code.</source>
        <translation>登记订单并取得二维码。</translation>
    </message>
    <message>
        <source>Show an order and its time line.</source>
        <translation>显示订单及其经过。</translation>
    </message>
    <message>
        <source>List orders, newest first.</source>
        <translation>列出订单，最新的在前。</translation>
    </message>
    <message>
        <source>Find orders by number, last digits, amount, product or text.</source>
        <translation>按单号、尾号、金额、商品或文字查找订单。</translation>
    </message>
    <message>
        <source>Ask the platform now.</source>
        <translation>立即向微信查询。</translation>
    </message>
    <message>
        <source>Query, close, query.</source>
        <translation>查询、关单、再查询。</translation>
    </message>
    <message>
        <source>Add a product, or change the one with this id.</source>
        <translation>添加商品，或修改同编号的商品。</translation>
    </message>
    <message>
        <source>List the products on sale.</source>
        <translation>列出在售商品。</translation>
    </message>
    <message>
        <source>Take a product off sale.</source>
        <translation>下架商品。</translation>
    </message>
    <message>
        <source>Print the text of a product&apos;s code.</source>
        <translation>输出商品码的内容。</translation>
    </message>
    <message>
        <source>Verify every invariant of the ledger.</source>
        <translation>检查账本的每一条规则。</translation>
    </message>
    <message>
        <source>Check configuration, key, clock and storage.</source>
        <translation>检查配置、密钥、时钟和存储。</translation>
    </message>
    <message>
        <source>Run the simulated platform in the foreground.</source>
        <translation>在前台运行模拟平台。</translation>
    </message>
    <message>
        <source>The simulated platform listens on %1</source>
        <translation>模拟平台正在监听 %1</translation>
    </message>
    <message>
        <source>Without a key, I23 (no secret in any table) is not checked.</source>
        <translation>没有密钥，未检查 I23（任何表中都没有密钥）。</translation>
    </message>
    <message>
        <source>No day has closed yet.</source>
        <translation>还没有已结束的日子。</translation>
    </message>
    <message>
        <source>The backup is made and checked: %1</source>
        <translation>备份已完成并通过检查：%1</translation>
    </message>
    <message>
        <source>The ledger is restored. Orders made after the backup are not in it: compare with the platform&apos;s bill.</source>
        <translation>账本已恢复。备份之后的订单不在其中：请与平台账单核对。</translation>
    </message>
    <message>
        <source>The ledger that was there is kept as %1</source>
        <translation>原来的账本已保存为 %1</translation>
    </message>
    <message>
        <source>Verify the signatures that payments rest on, with today&apos;s key.</source>
        <translation>用当前密钥核验每笔收款所依据的签名。</translation>
    </message>
    <message>
        <source>Hold the ledger against exported heads of days.</source>
        <translation>把账本与导出的日终哈希核对。</translation>
    </message>
    <message>
        <source>Restore although the check found something wrong.</source>
        <translation>即使检查发现问题也要恢复。</translation>
    </message>
    <message>
        <source>Print the hash of each closed day&apos;s last event.</source>
        <translation>列出每个已结束日的最后一条事件的哈希。</translation>
    </message>
    <message>
        <source>Copy the ledger, also while programs run, and check the copy.</source>
        <translation>备份账本（程序运行时也可以），并检查备份。</translation>
    </message>
    <message>
        <source>Check a backup and put it in the ledger&apos;s place.</source>
        <translation>检查备份，并用它替换账本。</translation>
    </message>
    <message>
        <source>What the product belongs to: drinks.</source>
        <translation>商品所属的分类，如饮品。</translation>
    </message>
    <message>
        <source>Products that were removed, too.</source>
        <translation>包括已下架的商品。</translation>
    </message>
    <message>
        <source>Only products with these words in id, name or category.</source>
        <translation>只列出编号、名称或分类中含有这些词的商品。</translation>
    </message>
    <message>
        <source>Only show what would change.</source>
        <translation>只显示会有哪些变化。</translation>
    </message>
    <message>
        <source>Take products off sale that the list does not have.</source>
        <translation>清单中没有的商品一律下架。</translation>
    </message>
    <message>
        <source>Headings of the list: en (default) or zh.</source>
        <translation>清单的表头：en（默认）或 zh。</translation>
    </message>
    <message>
        <source>(off sale)</source>
        <translation>（已下架）</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more row(s).</source>
        <translation>
            <numerusform>……还有 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns that are not used: %1</source>
        <translation>未使用的列：%1</translation>
    </message>
    <message>
        <source>Nothing was written: this was a dry run.</source>
        <translation>未写入任何内容：这是试运行。</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 个商品写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over a product list (.csv or .xlsx), all of it or nothing.</source>
        <translation>导入商品清单（.csv 或 .xlsx），要么全部导入，要么不导入。</translation>
    </message>
    <message>
        <source>Paper and cards of the sheet (a4-3x4).</source>
        <translation>纸张和卡片的模板（a4-3x4）。</translation>
    </message>
    <message>
        <source>List the templates.</source>
        <translation>列出模板。</translation>
    </message>
    <message>
        <source>Only this product; may be repeated.</source>
        <translation>只要这个商品；可以重复给出。</translation>
    </message>
    <message>
        <source>First place to print on, on a used sheet of labels (1).</source>
        <translation>用过的标签纸上，从第几格开始打印（1）。</translation>
    </message>
    <message>
        <source>Resolution of the printer in dots an inch.</source>
        <translation>打印机的分辨率，每英寸点数。</translation>
    </message>
    <message>
        <source>Do not read the codes back.</source>
        <translation>不回读检验商品码。</translation>
    </message>
    <message>
        <source>Print product codes on a sheet, each read back first.</source>
        <translation>把商品码排成一页，先逐个回读检验。</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>未检验</translation>
    </message>
    <message>
        <source>%1: pages: %2; codes: %3</source>
        <extracomment>%1 is a file or a printer, %2 a number of pages, %3 how many codes are readable.</extracomment>
        <translation>%1：页数 %2；商品码：%3</translation>
    </message>
    <message>
        <source>Write the product list as FILE.csv or FILE.xlsx.</source>
        <translation>将商品清单写入 FILE.csv 或 FILE.xlsx。</translation>
    </message>
    <message>
        <source>Print the sheet on this printer; &apos;&apos; is the usual one.</source>
        <translation>用这台打印机打印；&apos;&apos; 表示默认打印机。</translation>
    </message>
    <message>
        <source>List the printers and their corrections.</source>
        <translation>列出打印机及其校正值。</translation>
    </message>
    <message>
        <source>Make the page that a printer is measured with, instead of a sheet.</source>
        <translation>不打印商品码，而是生成打印机校准页。</translation>
    </message>
    <message>
        <source>Correct this printer; what was measured on its page follows: left, top, across, down.</source>
        <translation>校正这台打印机；后面依次填写校准页上量得的四个数：左、上、横、竖。</translation>
    </message>
    <message>
        <source>%1: calibration page. It says what to measure.</source>
        <extracomment>%1 is a file or a printer.</extracomment>
        <translation>%1：校准页，页上写明要量什么。</translation>
    </message>
    <message>
        <source>List the sheets whose codes are on paper.</source>
        <translation>列出打印过的各批商品码。</translation>
    </message>
    <message>
        <source>Codes without a sheet&apos;s id, which are not recorded and cannot be voided.</source>
        <translation>码中不带批号：不登记，也不能单独作废。</translation>
    </message>
    <message>
        <source>Say which codes on paper need reprinting; with --out, reprint them.</source>
        <translation>列出需要重印的商品码；加 --out 则重印。</translation>
    </message>
    <message>
        <source>Void a printed sheet, or one code (ID-SHEET).</source>
        <translation>作废打印过的一批码，或其中一个（编号-批号）。</translation>
    </message>
    <message>
        <source>No code has been printed yet.</source>
        <translation>还没有打印过商品码。</translation>
    </message>
    <message numerus="yes">
        <source>Sheet %1: %n code(s) voided; whoever scans one is asked to fetch a new one.</source>
        <extracomment>%1 is a sheet&apos;s id.</extracomment>
        <translation>
            <numerusform>批号 %1：已作废 %n 个码；再扫会提示联系店员换新码。</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered as sheet %1.</source>
        <extracomment>%1 is a sheet&apos;s id.</extracomment>
        <translation>已登记，批号 %1。</translation>
    </message>
    <message>
        <source>What was done could not be printed: is the disk full?</source>
        <translation>操作已执行，但结果无法输出：磁盘是否已满？</translation>
    </message>
    <message>
        <source>Which printed codes were void could not be read: those voided since the backup sell again. Void them once more (saoma sheet --void), or take them down.</source>
        <translation>无法读出哪些商品码已作废：备份之后作废的码又能收款。请再次作废（saoma sheet --void），或将其取下。</translation>
    </message>
    <message numerus="yes">
        <source>%n printed code(s) were void and sell again, for the backup is older. Void them once more (saoma sheet --void), or take them down:</source>
        <translation>
            <numerusform>%n 个已作废的商品码又能收款，因为备份更早。请再次作废（saoma sheet --void），或将其取下：</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask WeChat about payments that are not booked here, and book what it confirms.</source>
        <translation>向微信查询本地未入账的款项，并按确认结果入账。</translation>
    </message>
    <message>
        <source>Compare WeChat&apos;s bill with the ledger, to the fen.</source>
        <translation>将微信账单与账本逐笔核对，精确到分。</translation>
    </message>
    <message>
        <source>What a day or a month took in; with --out also as a table.</source>
        <translation>某天或某月的收款；加 --out 另存为表格。</translation>
    </message>
    <message>
        <source>Why money is given back; the buyer reads it.</source>
        <translation>退款原因，买家会看到。</translation>
    </message>
    <message>
        <source>WeChat&apos;s refund number %1</source>
        <translation>微信退款单号 %1</translation>
    </message>
    <message>
        <source>No refunds.</source>
        <translation>没有退款。</translation>
    </message>
    <message>
        <source>Ask the platform about a refund now.</source>
        <translation>立即向平台查询一笔退款。</translation>
    </message>
    <message>
        <source>List refunds, newest first; with NO only those of that order.</source>
        <translation>列出退款，最新的在前；给出 NO 时只列该订单的。</translation>
    </message>
    <message>
        <source>Give a paid order&apos;s money back, or a part of it.</source>
        <translation>把已付订单的钱全部或部分退给买家。</translation>
    </message>
    <message>
        <source>Who gives money back: cashier, lead or owner.</source>
        <translation>由谁退款：cashier(收银员)、lead(领班)或 owner(店主)。</translation>
    </message>
    <message>
        <source>What the role may give back in one refund.</source>
        <translation>该角色单笔退款的上限。</translation>
    </message>
    <message>
        <source>The PIN of %1 is set; it may give back up to %2.</source>
        <translation>已设置 %1 的 PIN；单笔最多可退 %2。</translation>
    </message>
    <message>
        <source>No PIN is set: everybody may give money back.</source>
        <translation>没有设置 PIN：任何人都可以退款。</translation>
    </message>
    <message>
        <source>Set the PIN of cashier, lead or owner, and what it may give back.</source>
        <translation>设置收银员、领班或店主的 PIN 及其退款上限。</translation>
    </message>
    <message>
        <source>List the roles that have a PIN, and their limits.</source>
        <translation>列出已设 PIN 的角色及其上限。</translation>
    </message>
    <message>
        <source>The search index is made anew.</source>
        <translation>搜索索引已重建。</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 笔订单写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Write orders as FILE.csv or FILE.xlsx, newest first.</source>
        <translation>将订单写成 FILE.csv 或 FILE.xlsx，新的在前。</translation>
    </message>
    <message>
        <source>Make the search index anew from the orders.</source>
        <translation>根据订单重建搜索索引。</translation>
    </message>
    <message>
        <source>Take this printer&apos;s correction away again.</source>
        <translation>取消这台打印机的校正。</translation>
    </message>
    <message>
        <source>%1: not corrected any more.</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>%1：不再校正。</translation>
    </message>
    <message>
        <source>Write the sheet as FILE.pdf, a report as FILE.pdf, FILE.csv or FILE.xlsx.</source>
        <translation>将码单写为 FILE.pdf，将报表写为 FILE.pdf、FILE.csv 或 FILE.xlsx。</translation>
    </message>
    <message>
        <source>The owner&apos;s PIN was last replaced without the old one on %1.</source>
        <translation>店主口令最近一次是在 %1 未用旧口令更换的。</translation>
    </message>
    <message>
        <source>The owner&apos;s PIN is replaced. It is on record, and the window tells of it for a week.</source>
        <translation>店主口令已更换。此事已记录，窗口会提示一周。</translation>
    </message>
    <message>
        <source>Replace a forgotten owner&apos;s PIN; the window tells of it for a week.</source>
        <translation>更换忘记的店主口令；窗口会提示一周。</translation>
    </message>
    <message>
        <source>Cash in the drawer at the beginning of the shift.</source>
        <translation>当班开始时钱箱里的现金。</translation>
    </message>
    <message>
        <source>Cash taken during the shift, beside WeChat (0).</source>
        <translation>当班期间微信以外收的现金（0）。</translation>
    </message>
    <message>
        <source>Cash counted in the drawer at the end.</source>
        <translation>交班时清点的钱箱现金。</translation>
    </message>
    <message>
        <source>Open this desk&apos;s shift.</source>
        <translation>本收银台开班。</translation>
    </message>
    <message>
        <source>Close this desk&apos;s shift; a difference needs a note.</source>
        <translation>本收银台结班；有差额须备注。</translation>
    </message>
    <message>
        <source>Close this desk&apos;s shift and open the next cashier&apos;s.</source>
        <translation>本收银台结班，并由下一位收银员接班。</translation>
    </message>
    <message>
        <source>List the shifts of all desks, newest first.</source>
        <translation>列出所有收银台的班次，最新的在前。</translation>
    </message>
    <message>
        <source>Show a shift; without NO the one that is open on this desk.</source>
        <translation>显示一个班次；不写 NO 则为本收银台当前班次。</translation>
    </message>
    <message>
        <source>No shifts.</source>
        <translation>没有班次。</translation>
    </message>
    <message>
        <source>Take a template of your own away again.</source>
        <translation>删除一个自定模板。</translation>
    </message>
    <message>
        <source>It is stored all the same; saoma sheet --uncorrect &apos;%1&apos; takes it away again.</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>校正值仍已保存；用 saoma sheet --uncorrect &apos;%1&apos; 可以取消。</translation>
    </message>
    <message>
        <source>The template “%1” is removed.</source>
        <extracomment>%1 is the name of an own template.</extracomment>
        <translation>已删除模板“%1”。</translation>
    </message>
    <message>
        <source>There is no daily backup in %1.</source>
        <translation>%1 中没有每日备份。</translation>
    </message>
    <message>
        <source>Make today&apos;s backup if there is none yet.</source>
        <translation>如果今天还没有备份，就做一份。</translation>
    </message>
    <message>
        <source>List the daily backups; with --make today&apos;s is made first.</source>
        <translation>列出每日备份；加 --make 则先做今天的备份。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Read the configuration from FILE.</source>
        <translation>从文件 FILE 读取配置。</translation>
    </message>
    <message>
        <source>Keep the ledger in DIR.</source>
        <translation>把账本保存在目录 DIR 中。</translation>
    </message>
    <message>
        <source>Speak zh_CN, zh_TW or en.</source>
        <translation>界面语言：zh_CN、zh_TW 或 en。</translation>
    </message>
</context>
<context>
    <name>ErrorSentence</name>
    <message>
        <source>This cannot be used as it stands (%1).</source>
        <translation>这项内容不能直接使用（%1）。</translation>
    </message>
    <message>
        <source>Nothing was sent; no money was taken.</source>
        <translation>请求没有发出，没有扣款。</translation>
    </message>
    <message>
        <source>Correct the entry and try again.</source>
        <translation>请改正后重试。</translation>
    </message>
    <message>
        <source>WeChat refused this (%1).</source>
        <translation>微信拒绝了这次请求（%1）。</translation>
    </message>
    <message>
        <source>No money was taken.</source>
        <translation>没有扣款。</translation>
    </message>
    <message>
        <source>Start the sale again; if it is refused again, tell the owner.</source>
        <translation>请重新收款；如果再次被拒绝，请告诉店主。</translation>
    </message>
    <message>
        <source>WeChat does not know the outcome yet (%1).</source>
        <translation>微信暂时还不知道结果（%1）。</translation>
    </message>
    <message>
        <source>It is not certain whether money was taken: do not hand over yet.</source>
        <translation>还不能确定是否已扣款，请先不要交货。</translation>
    </message>
    <message>
        <source>Wait a moment, then ask again.</source>
        <translation>请稍等片刻再查询。</translation>
    </message>
    <message>
        <source>WeChat could not be reached (%1).</source>
        <translation>无法连接微信（%1）。</translation>
    </message>
    <message>
        <source>Check the network, then ask again.</source>
        <translation>请检查网络后再查询。</translation>
    </message>
    <message>
        <source>An answer arrived that cannot be trusted (%1).</source>
        <translation>收到的应答不可信（%1）。</translation>
    </message>
    <message>
        <source>Ask again; if it happens again, tell the owner.</source>
        <translation>请再查询一次；如果再次出现，请告诉店主。</translation>
    </message>
    <message>
        <source>This was stopped before there was an answer (%1).</source>
        <translation>在得到应答之前已被中止（%1）。</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>请再查询一次。</translation>
    </message>
    <message>
        <source>The ledger could not be read or written (%1).</source>
        <translation>账本无法读写（%1）。</translation>
    </message>
    <message>
        <source>Nothing new was sent; what is on record stays.</source>
        <translation>没有发出新的请求，已登记的内容都还在。</translation>
    </message>
    <message>
        <source>Stop selling and tell the owner.</source>
        <translation>请停止收款并告诉店主。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences following each other. Chinese needs no space between them.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>No new sale is possible; what is on record stays and can be looked up.</source>
        <translation>暂停收款；已登记的内容都还在，可以查询。</translation>
    </message>
    <message>
        <source>Ask again in a moment.</source>
        <translation>请稍后再查询。</translation>
    </message>
    <message>
        <source>Tell the owner: the settings need a look.</source>
        <translation>请告诉店主检查设置。</translation>
    </message>
    <message>
        <source>Try once more; if it happens again, tell the owner.</source>
        <translation>请再试一次；如果再次出现，请告诉店主。</translation>
    </message>
    <message>
        <source>No amount has been entered.</source>
        <translation>还没有输入金额。</translation>
    </message>
    <message>
        <source>Type the amount, such as 12.5.</source>
        <translation>请输入金额，例如 12.5。</translation>
    </message>
    <message>
        <source>An amount below zero cannot be charged.</source>
        <translation>不能收取负数金额。</translation>
    </message>
    <message>
        <source>Type the amount without a minus sign.</source>
        <translation>请输入不带负号的金额。</translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation>“%1”不是金额。</translation>
    </message>
    <message>
        <source>Type plain digits with at most one point, such as 12.5.</source>
        <translation>请只输入半角数字和一个小数点，例如 12.5。</translation>
    </message>
    <message>
        <source>“%1” has more than two decimals, and one fen is the smallest amount.</source>
        <translation>“%1”超过两位小数，最小单位是一分。</translation>
    </message>
    <message>
        <source>Round it to two decimals.</source>
        <translation>请保留两位小数。</translation>
    </message>
    <message>
        <source>The amount is above the limit of ¥1000000.00.</source>
        <translation>金额超过上限 ¥1000000.00。</translation>
    </message>
    <message>
        <source>Check the digits, or split the sale.</source>
        <translation>请检查数字，或分几笔收款。</translation>
    </message>
    <message>
        <source>An amount of zero cannot be charged.</source>
        <translation>金额不能为零。</translation>
    </message>
    <message>
        <source>Type at least 0.01.</source>
        <translation>请至少输入 0.01。</translation>
    </message>
    <message>
        <source>“%1” cannot be a product id.</source>
        <translation>“%1”不能用作商品编号。</translation>
    </message>
    <message>
        <source>Use 1 to 32 letters, digits, - or _ without accents or spaces.</source>
        <translation>请用 1 到 32 个英文字母、数字、- 或 _，不含空格。</translation>
    </message>
    <message>
        <source>The product has no name.</source>
        <translation>商品没有名称。</translation>
    </message>
    <message>
        <source>Give it the name the buyer will read.</source>
        <translation>请填写顾客看到的名称。</translation>
    </message>
    <message>
        <source>The product name is too long.</source>
        <translation>商品名称太长。</translation>
    </message>
    <message>
        <source>Use at most 80 characters.</source>
        <translation>请不要超过 80 个字符。</translation>
    </message>
    <message>
        <source>There is no product “%1”.</source>
        <translation>没有商品“%1”。</translation>
    </message>
    <message>
        <source>Check the id, or add the product first.</source>
        <translation>请核对编号，或先添加商品。</translation>
    </message>
    <message>
        <source>The product “%1” is no longer sold.</source>
        <translation>商品“%1”已下架。</translation>
    </message>
    <message>
        <source>Take its printed code away, or put the product back on the list.</source>
        <translation>请收起它的商品码，或重新上架。</translation>
    </message>
    <message>
        <source>There is nothing to put into a code.</source>
        <translation>没有可以做成二维码的内容。</translation>
    </message>
    <message>
        <source>The text is too long for a code.</source>
        <translation>内容太长，无法做成二维码。</translation>
    </message>
    <message>
        <source>Use a shorter product id.</source>
        <translation>请使用较短的商品编号。</translation>
    </message>
    <message>
        <source>There is no order %1 on record.</source>
        <translation>没有订单 %1 的记录。</translation>
    </message>
    <message>
        <source>This order is already finished.</source>
        <translation>这笔订单已经结束。</translation>
    </message>
    <message>
        <source>Look at its time line, or start a new sale.</source>
        <translation>请查看它的经过，或重新收款。</translation>
    </message>
    <message>
        <source>The order number was already in use.</source>
        <translation>订单号已被占用。</translation>
    </message>
    <message>
        <source>Charge again.</source>
        <translation>请重新收款。</translation>
    </message>
    <message>
        <source>WeChat named a payment that already belongs to another order.</source>
        <translation>微信报出的支付单号已属于另一笔订单。</translation>
    </message>
    <message>
        <source>This order is not counted as paid.</source>
        <translation>这笔订单不算已收款。</translation>
    </message>
    <message>
        <source>Do not hand over; show the details to the owner.</source>
        <translation>请勿交货，把详情给店主看。</translation>
    </message>
    <message>
        <source>A payment notice does not fit the order: %1.</source>
        <translation>支付通知与订单不符：%1。</translation>
    </message>
    <message>
        <source>WeChat says that this order is already paid.</source>
        <translation>微信表示这笔订单已支付。</translation>
    </message>
    <message>
        <source>The buyer&apos;s money has arrived.</source>
        <translation>顾客的钱已经到账。</translation>
    </message>
    <message>
        <source>Ask again to see the payment here.</source>
        <translation>请再查询一次，让付款显示出来。</translation>
    </message>
    <message>
        <source>WeChat has closed this order.</source>
        <translation>微信已关闭这笔订单。</translation>
    </message>
    <message>
        <source>Give the buyer a fresh code.</source>
        <translation>请给顾客换一个新码。</translation>
    </message>
    <message>
        <source>WeChat already knows this order number with other details.</source>
        <translation>微信已有同一单号但内容不同的订单。</translation>
    </message>
    <message>
        <source>WeChat has never seen this order.</source>
        <translation>微信没有这笔订单。</translation>
    </message>
    <message>
        <source>WeChat has taken this order back.</source>
        <translation>微信已撤销这笔订单。</translation>
    </message>
    <message>
        <source>Start a new sale.</source>
        <translation>请重新收款。</translation>
    </message>
    <message>
        <source>The buyer&apos;s balance is not enough.</source>
        <translation>顾客余额不足。</translation>
    </message>
    <message>
        <source>Let the buyer choose another way to pay.</source>
        <translation>请顾客换一种付款方式。</translation>
    </message>
    <message>
        <source>The code is not valid for this payment.</source>
        <translation>这个码不能用于这笔付款。</translation>
    </message>
    <message>
        <source>WeChat refuses our signature. The likeliest cause is the API key: not this merchant&apos;s, from the test system, or changed since.</source>
        <translation>签名错误。最可能的原因是 API 密钥不对：不是本商户的、是测试环境的，或已被更换。</translation>
    </message>
    <message>
        <source>Compare the API key in the settings with the merchant platform: 32 characters, for this merchant number.</source>
        <translation>请将设置中的 API 密钥与商户平台核对：32 个字符，对应本商户号。</translation>
    </message>
    <message>
        <source>WeChat does not allow this merchant to take Native payments.</source>
        <translation>微信未给本商户开通 Native 支付。</translation>
    </message>
    <message>
        <source>The owner has to apply for Native payment on the merchant platform.</source>
        <translation>请店主在商户平台申请开通 Native 支付。</translation>
    </message>
    <message>
        <source>WeChat does not know the app id.</source>
        <translation>微信不认识这个公众账号 ID。</translation>
    </message>
    <message>
        <source>WeChat does not know the merchant number.</source>
        <translation>微信不认识这个商户号。</translation>
    </message>
    <message>
        <source>The app id and the merchant number do not belong together.</source>
        <translation>公众账号 ID 与商户号不匹配。</translation>
    </message>
    <message>
        <source>WeChat does not accept the request.</source>
        <translation>微信不接受这个请求。</translation>
    </message>
    <message>
        <source>WeChat does not accept a value in the request.</source>
        <translation>请求中有一项内容微信不接受。</translation>
    </message>
    <message>
        <source>WeChat misses a value in the request.</source>
        <translation>请求中缺少一项内容。</translation>
    </message>
    <message>
        <source>WeChat could not read the request.</source>
        <translation>微信无法读取这个请求。</translation>
    </message>
    <message>
        <source>WeChat&apos;s system is busy.</source>
        <translation>微信系统繁忙。</translation>
    </message>
    <message>
        <source>The buyer&apos;s bank has not answered yet.</source>
        <translation>顾客的银行还没有应答。</translation>
    </message>
    <message>
        <source>The buyer is still confirming the payment.</source>
        <translation>顾客还在确认付款。</translation>
    </message>
    <message>
        <source>Too many questions in a short time.</source>
        <translation>短时间内查询太多。</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>请等一分钟再试。</translation>
    </message>
    <message>
        <source>WeChat has not answered several questions in a row.</source>
        <translation>微信连续几次没有应答。</translation>
    </message>
    <message>
        <source>No connection to WeChat.</source>
        <translation>无法连接微信。</translation>
    </message>
    <message>
        <source>The address of WeChat could not be found.</source>
        <translation>找不到微信的网络地址。</translation>
    </message>
    <message>
        <source>The secure connection to WeChat failed.</source>
        <translation>与微信的安全连接失败。</translation>
    </message>
    <message>
        <source>Check the date and time of this computer, then ask again.</source>
        <translation>请检查本机的日期和时间，然后再查询。</translation>
    </message>
    <message>
        <source>WeChat did not answer in time.</source>
        <translation>微信没有及时应答。</translation>
    </message>
    <message>
        <source>The answer from WeChat broke off.</source>
        <translation>微信的应答中途断开。</translation>
    </message>
    <message>
        <source>The answer was larger than any answer of WeChat.</source>
        <translation>应答过大，不可能来自微信。</translation>
    </message>
    <message>
        <source>Something other than WeChat answered (%1).</source>
        <translation>应答的不是微信（%1）。</translation>
    </message>
    <message>
        <source>Check that the network needs no log-in page, then ask again.</source>
        <translation>请检查网络是否需要登录认证，然后再查询。</translation>
    </message>
    <message>
        <source>An answer is not signed with our key. The likeliest cause is a wrong API key.</source>
        <translation>应答的签名与我们的密钥不符。最可能的原因是 API 密钥填错。</translation>
    </message>
    <message>
        <source>Compare the API key in the settings with the merchant platform.</source>
        <translation>请将设置中的 API 密钥与商户平台核对。</translation>
    </message>
    <message>
        <source>An answer is meant for another merchant.</source>
        <translation>应答属于另一个商户。</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong by %1.</source>
        <translation>本机时钟相差 %1。</translation>
    </message>
    <message>
        <source>Set the date and time, then try again.</source>
        <translation>请校准日期和时间后重试。</translation>
    </message>
    <message>
        <source>The address %1 is not protected by https.</source>
        <translation>地址 %1 没有 https 保护。</translation>
    </message>
    <message>
        <source>Use an https address; plain http is only for this computer itself.</source>
        <translation>请使用 https 地址；http 只能用于本机。</translation>
    </message>
    <message>
        <source>The disk is full; the ledger cannot grow.</source>
        <translation>磁盘已满，账本无法写入。</translation>
    </message>
    <message>
        <source>Free some disk space; selling goes on by itself.</source>
        <translation>请清理磁盘空间，之后会自动恢复收款。</translation>
    </message>
    <message>
        <source>Another program holds the ledger.</source>
        <translation>另一个程序正在占用账本。</translation>
    </message>
    <message>
        <source>Wait a moment and try again, or close the other program.</source>
        <translation>请稍后重试，或关闭另一个程序。</translation>
    </message>
    <message>
        <source>The ledger was written by a newer version of this program.</source>
        <translation>账本由更新版本的程序写成。</translation>
    </message>
    <message>
        <source>Install the newest version on this computer.</source>
        <translation>请在本机安装最新版本。</translation>
    </message>
    <message>
        <source>The file %1 is not a ledger of this program.</source>
        <translation>文件 %1 不是本程序的账本。</translation>
    </message>
    <message>
        <source>The ledger file is damaged.</source>
        <translation>账本文件已损坏。</translation>
    </message>
    <message>
        <source>Do not delete it: tell the owner, and restore the last backup.</source>
        <translation>请不要删除，告诉店主并恢复最近的备份。</translation>
    </message>
    <message>
        <source>The ledger %1 may be read but not written.</source>
        <translation>账本 %1 只能读，不能写。</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder.</source>
        <translation>请检查数据目录的权限。</translation>
    </message>
    <message>
        <source>The ledger %1 cannot be read.</source>
        <translation>账本 %1 无法读取。</translation>
    </message>
    <message>
        <source>Check the disk and the permissions of the data folder.</source>
        <translation>请检查磁盘和数据目录的权限。</translation>
    </message>
    <message>
        <source>The disk does not promise to keep what is written; a power cut could lose a sale.</source>
        <translation>磁盘不能保证写入不丢失，断电可能丢单。</translation>
    </message>
    <message>
        <source>Put the data folder on a local disk, not on a network drive.</source>
        <translation>请把数据目录放在本机磁盘上，不要放在网络盘。</translation>
    </message>
    <message>
        <source>There is no ledger at %1.</source>
        <translation>%1 处没有账本。</translation>
    </message>
    <message>
        <source>Check the data folder.</source>
        <translation>请检查数据目录。</translation>
    </message>
    <message>
        <source>The configuration file %1 does not exist.</source>
        <translation>配置文件 %1 不存在。</translation>
    </message>
    <message>
        <source>Check the path, or start without it for practice mode.</source>
        <translation>请检查路径；不带配置启动即进入练习模式。</translation>
    </message>
    <message>
        <source>The configuration file %1 cannot be read.</source>
        <translation>配置文件 %1 无法读取。</translation>
    </message>
    <message>
        <source>Check that it is a text file in UTF-8 and may be read.</source>
        <translation>请确认它是 UTF-8 文本文件并且有读取权限。</translation>
    </message>
    <message>
        <source>The configuration has an unknown key: %1.</source>
        <translation>配置中有不认识的项：%1。</translation>
    </message>
    <message>
        <source>The nearest known key is %2: correct the spelling, or remove the line.</source>
        <translation>最接近的正确写法是 %2：请改正拼写，或删除这一行。</translation>
    </message>
    <message>
        <source>The value of %1 in the configuration cannot be used.</source>
        <translation>配置项 %1 的值不可用。</translation>
    </message>
    <message>
        <source>Correct it; the manual lists what is allowed.</source>
        <translation>请改正；手册列出了允许的值。</translation>
    </message>
    <message>
        <source>The configuration lacks %1.</source>
        <translation>配置中缺少 %1。</translation>
    </message>
    <message>
        <source>Add it, then start again.</source>
        <translation>请补上后重新启动。</translation>
    </message>
    <message>
        <source>The API key does not have 32 characters.</source>
        <translation>API 密钥不是 32 个字符。</translation>
    </message>
    <message>
        <source>Copy it again from the merchant platform, without spaces or line breaks.</source>
        <translation>请从商户平台重新复制，不要带空格或换行。</translation>
    </message>
    <message>
        <source>The API key is a published example that everyone knows.</source>
        <translation>这个 API 密钥是公开的示例，人人都知道。</translation>
    </message>
    <message>
        <source>Set a new key on the merchant platform and use that one.</source>
        <translation>请在商户平台设置新密钥并使用它。</translation>
    </message>
    <message>
        <source>The key file %1 can be read by others.</source>
        <translation>密钥文件 %1 可被其他用户读取。</translation>
    </message>
    <message>
        <source>Allow only its owner to read it (mode 0600).</source>
        <translation>请只允许所有者读取（权限 0600）。</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read.</source>
        <translation>密钥文件 %1 无法读取。</translation>
    </message>
    <message>
        <source>Check its path and its owner.</source>
        <translation>请检查路径和所有者。</translation>
    </message>
    <message>
        <source>There is no API key.</source>
        <translation>没有 API 密钥。</translation>
    </message>
    <message>
        <source>Name its file as merchant/api_key_file, or set SAOMA_API_KEY.</source>
        <translation>请用 merchant/api_key_file 指定密钥文件，或设置 SAOMA_API_KEY。</translation>
    </message>
    <message>
        <source>The number of copies cannot be used.</source>
        <translation>份数不可用。</translation>
    </message>
    <message>
        <source>The file %1 has no ending that names a picture.</source>
        <translation>文件 %1 的扩展名不是图片。</translation>
    </message>
    <message>
        <source>Let it end in .png or .svg.</source>
        <translation>请以 .png 或 .svg 结尾。</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>文件 %1 无法写入。</translation>
    </message>
    <message>
        <source>“%1” cannot be the random part of a code.</source>
        <translation>“%1”不能用作码中的随机串。</translation>
    </message>
    <message>
        <source>Use 1 to 32 letters and digits.</source>
        <translation>请用 1 到 32 个字母和数字。</translation>
    </message>
    <message>
        <source>“%1” is not a time stamp.</source>
        <translation>“%1”不是时间戳。</translation>
    </message>
    <message>
        <source>Use the seconds since 1970, 10 digits.</source>
        <translation>请用 1970 年以来的秒数，共 10 位。</translation>
    </message>
    <message>
        <source>The sale this code belongs to is not on record.</source>
        <translation>没有这个码所属收款的记录。</translation>
    </message>
    <message>
        <source>The order cannot be sent as it stands: %1.</source>
        <translation>订单不能这样发出：%1。</translation>
    </message>
    <message>
        <source>WeChat did not accept the message itself.</source>
        <translation>微信没有接受这条消息。</translation>
    </message>
    <message>
        <source>The listener cannot use the address %1.</source>
        <translation>监听程序无法使用地址 %1。</translation>
    </message>
    <message>
        <source>Close the program that uses it, or choose another port. Counter sales work without it.</source>
        <translation>请关闭占用它的程序，或换一个端口。柜台收款不受影响。</translation>
    </message>
    <message>
        <source>The listener cannot serve https with %1.</source>
        <translation>监听程序无法用 %1 提供 https。</translation>
    </message>
    <message>
        <source>Put a web server with https before it, or remove that setting.</source>
        <translation>请在它前面放一个提供 https 的网页服务器，或去掉这项设置。</translation>
    </message>
    <message>
        <source>The answer came too late for the buyer&apos;s phone.</source>
        <translation>应答太慢，顾客的手机没有等到。</translation>
    </message>
    <message>
        <source>Let the buyer scan again.</source>
        <translation>请顾客再扫一次。</translation>
    </message>
    <message>
        <source>An answer speaks of another order.</source>
        <translation>应答说的是另一笔订单。</translation>
    </message>
    <message>
        <source>The disk did not confirm that the last entry is kept.</source>
        <translation>磁盘没有确认最后一条记录已写入。</translation>
    </message>
    <message>
        <source>Stop selling, start the program again and look at the last sale.</source>
        <translation>请停止收款，重新启动程序并查看最后一笔。</translation>
    </message>
    <message>
        <source>The ledger refused an entry that contradicts it.</source>
        <translation>账本拒绝了一条自相矛盾的记录。</translation>
    </message>
    <message>
        <source>Tell the owner, and run the ledger check.</source>
        <translation>请告诉店主，并运行账本检查。</translation>
    </message>
    <message>
        <source>The cash desk is already open on this ledger.</source>
        <translation>收银台已经打开，正在使用这个账本。</translation>
    </message>
    <message>
        <source>Use the window that is open, or choose another data folder.</source>
        <translation>请使用已打开的窗口，或换一个数据目录。</translation>
    </message>
    <message>
        <source>The API key holds characters that no key has.</source>
        <translation>API 密钥含有不该有的字符。</translation>
    </message>
    <message>
        <source>The key file %1 does not exist or cannot be read.</source>
        <translation>密钥文件 %1 不存在或无法读取。</translation>
    </message>
    <message>
        <source>The value of %1 cannot be understood.</source>
        <translation>%1 的值无法理解。</translation>
    </message>
    <message>
        <source>Correct it; --help says what is allowed.</source>
        <translation>请改正；--help 说明了允许的值。</translation>
    </message>
    <message>
        <source>The ledger was checked after an unclean end, and something in it is not as it must be.</source>
        <translation>程序上次没有正常结束，账本检查发现了问题。</translation>
    </message>
    <message>
        <source>Lookup works. Call the owner: run “saoma ledger check”, keep the file, and restore a backup.</source>
        <translation>查询仍可使用。请叫店主：检查账本，保留该文件，并恢复备份。</translation>
    </message>
    <message>
        <source>Another program has the ledger open.</source>
        <translation>另一个程序正在使用账本。</translation>
    </message>
    <message>
        <source>Close the cash desk, the listener and every other saoma first.</source>
        <translation>请先关闭收银台、监听程序和其他相关程序。</translation>
    </message>
    <message>
        <source>There is a file already at %1.</source>
        <translation>%1 已经存在。</translation>
    </message>
    <message>
        <source>Choose another name: a backup never replaces a file.</source>
        <translation>请换一个文件名：备份不会覆盖已有文件。</translation>
    </message>
    <message>
        <source>The check of the backup %1 found something wrong with it.</source>
        <translation>检查备份 %1 时发现了问题。</translation>
    </message>
    <message>
        <source>Take another backup. If there is none, --force restores it all the same; the present ledger is kept.</source>
        <translation>请用另一份备份。如果没有，可以强制恢复；现有账本会保留。</translation>
    </message>
    <message>
        <source>The exported day heads in %1 cannot be read.</source>
        <translation>无法读取 %1 中导出的日终哈希。</translation>
    </message>
    <message>
        <source>Check the file&apos;s name, or use a copy of it.</source>
        <translation>请检查文件名，或使用它的副本。</translation>
    </message>
    <message>
        <source>No new sale is possible; the file has been left as it is.</source>
        <translation>暂时不能收款；该文件保持原样，未作改动。</translation>
    </message>
    <message>
        <source>Check the whole number; a search also finds it by its last digits.</source>
        <translation>请核对完整单号；按末几位搜索也能找到。</translation>
    </message>
    <message>
        <source>The configuration has a key that stands under no section: %1.</source>
        <translation>配置中的键 %1 不属于任何小节。</translation>
    </message>
    <message>
        <source>Put it below the line of its section, or remove it.</source>
        <translation>请把它放到所属小节之下，或删除它。</translation>
    </message>
    <message>
        <source>The configuration has the key %1 twice.</source>
        <translation>配置中的键 %1 出现了两次。</translation>
    </message>
    <message>
        <source>Keep the line that counts and remove the other.</source>
        <translation>请保留有效的一行，删除另一行。</translation>
    </message>
    <message>
        <source>The key file %1 is a link, a folder or a device, not a plain file.</source>
        <translation>密钥文件 %1 是链接、文件夹或设备，不是普通文件。</translation>
    </message>
    <message>
        <source>Name the file itself as merchant/api_key_file.</source>
        <translation>请在 merchant/api_key_file 中填写文件本身的路径。</translation>
    </message>
    <message>
        <source>The key file %1 belongs to another user.</source>
        <translation>密钥文件 %1 属于其他用户。</translation>
    </message>
    <message>
        <source>Give it to the user this program runs as, with mode 0600.</source>
        <translation>请把它交给运行本程序的用户，权限设为 0600。</translation>
    </message>
    <message>
        <source>%1 is no backup that can be read. The ledger is as it was.</source>
        <translation>%1 不是可读取的备份。账本没有改动。</translation>
    </message>
    <message>
        <source>Check the name, or take another backup.</source>
        <translation>请检查文件名，或使用另一份备份。</translation>
    </message>
    <message>
        <source>The backup cannot be written to %1. The ledger is as it was.</source>
        <translation>备份无法写入 %1。账本没有改动。</translation>
    </message>
    <message>
        <source>Beside the ledger %1 lies a log (-wal) that is not its own: it would ruin the ledger.</source>
        <translation>账本 %1 旁边的日志文件（-wal）不属于这个账本，写入会损坏账本。</translation>
    </message>
    <message>
        <source>There is no product to put on the sheet.</source>
        <translation>没有商品可以排到页上。</translation>
    </message>
    <message>
        <source>Add products, or choose at least one copy.</source>
        <translation>请先添加商品，或至少选择一份。</translation>
    </message>
    <message>
        <source>%1 cards are too many for one sheet.</source>
        <translation>一次排 %1 张卡片太多了。</translation>
    </message>
    <message>
        <source>Print at most 20000 at a time: fewer products or fewer copies.</source>
        <translation>一次最多 20000 张：请减少商品或份数。</translation>
    </message>
    <message>
        <source>The page has no place number %1.</source>
        <translation>这一页没有第 %1 格。</translation>
    </message>
    <message>
        <source>Count the places along the rows, from 1.</source>
        <translation>请按行从 1 开始数格子。</translation>
    </message>
    <message>
        <source>There is no template “%1”.</source>
        <translation>没有“%1”这个模板。</translation>
    </message>
    <message>
        <source>Choose one from the list of templates.</source>
        <translation>请从模板列表中选择。</translation>
    </message>
    <message>
        <source>The template “%1” cannot be understood.</source>
        <translation>模板“%1”无法识别。</translation>
    </message>
    <message>
        <source>Correct its name, page, grid, card or resolution.</source>
        <translation>请改正它的名称、纸张、行列、卡片尺寸或分辨率。</translation>
    </message>
    <message>
        <source>Nothing was printed or written.</source>
        <translation>没有打印，也没有写入文件。</translation>
    </message>
    <message>
        <source>Choose larger cards, a finer printer or a shorter product id.</source>
        <translation>请选大一些的卡片、更精细的打印机，或更短的商品编号。</translation>
    </message>
    <message>
        <source>Not every code can be read: %1.</source>
        <translation>有二维码读不出来：%1。</translation>
    </message>
    <message>
        <source>Choose larger cards or a finer printer.</source>
        <translation>请选大一些的卡片或更精细的打印机。</translation>
    </message>
    <message>
        <source>The file %1 does not end in .pdf.</source>
        <translation>文件 %1 的名称不是以 .pdf 结尾。</translation>
    </message>
    <message>
        <source>A sheet is a PDF: let the name end in .pdf.</source>
        <translation>商品码页是这种格式的文件：名称请以 .pdf 结尾。</translation>
    </message>
    <message>
        <source>The sheet could not be printed.</source>
        <translation>商品码页没能打印。</translation>
    </message>
    <message>
        <source>Check the printer, or make a PDF instead.</source>
        <translation>请检查打印机，或改为存成文件。</translation>
    </message>
    <message>
        <source>The printing was stopped.</source>
        <translation>打印已停止。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong: it lies before the ledger&apos;s newest entry, of %1 (Beijing time).</source>
        <translation>电脑时钟不对：早于账本最新一条记录（北京时间 %1）。</translation>
    </message>
    <message>
        <source>Set the date and time; selling goes on by itself.</source>
        <translation>请校准电脑的日期和时间，收款会自动恢复。</translation>
    </message>
    <message>
        <source>The unit is too long.</source>
        <translation>单位太长。</translation>
    </message>
    <message>
        <source>Use at most 16 characters.</source>
        <translation>请最多使用 16 个字符。</translation>
    </message>
    <message>
        <source>The category is too long.</source>
        <translation>分类太长。</translation>
    </message>
    <message>
        <source>Use at most 40 characters.</source>
        <translation>请最多使用 40 个字符。</translation>
    </message>
    <message>
        <source>The note is too long.</source>
        <translation>备注太长。</translation>
    </message>
    <message>
        <source>Use at most 400 characters.</source>
        <translation>请最多使用 400 个字符。</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be seen.</source>
        <translation>文字中含有看不见的字符。</translation>
    </message>
    <message>
        <source>Use a whole number from 1 to 1000.</source>
        <translation>请使用 1 到 1000 之间的整数。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>无法读取文件 %1。</translation>
    </message>
    <message>
        <source>Check its name and whether you may read it.</source>
        <translation>请检查文件名和读取权限。</translation>
    </message>
    <message>
        <source>The file %1 is larger than a list may be: 32 MiB, or 64 MiB unpacked.</source>
        <translation>文件 %1 超过了清单的上限：32 MiB，或解压后 64 MiB。</translation>
    </message>
    <message>
        <source>Leave out pictures and other sheets, or split the list.</source>
        <translation>请去掉图片和其他工作表，或将清单拆分。</translation>
    </message>
    <message>
        <source>The file %1 has no ending that names a list.</source>
        <translation>文件 %1 的扩展名不是清单的扩展名。</translation>
    </message>
    <message>
        <source>Let it end in .csv or .xlsx.</source>
        <translation>请以 .csv 或 .xlsx 结尾。</translation>
    </message>
    <message>
        <source>The file %1 is a spreadsheet of the old kind (.xls), or protected with a password.</source>
        <translation>文件 %1 是旧格式的表格（.xls），或设有密码。</translation>
    </message>
    <message>
        <source>Save it as .xlsx or CSV, without a password.</source>
        <translation>请另存为不带密码的 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>The file %1 is neither text nor a spreadsheet.</source>
        <translation>文件 %1 既不是文本，也不是表格。</translation>
    </message>
    <message>
        <source>Save the list as .xlsx or CSV.</source>
        <translation>请将清单另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>The characters of the file %1 fit neither UTF-8 nor GB18030.</source>
        <translation>文件 %1 的编码既不是 UTF-8，也不是 GB18030。</translation>
    </message>
    <message>
        <source>Save the list as .xlsx, or as CSV in UTF-8.</source>
        <translation>请将清单另存为 .xlsx，或 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>There is nothing in the file %1.</source>
        <translation>文件 %1 是空的。</translation>
    </message>
    <message>
        <source>Write the headings into the first row and the products below.</source>
        <translation>请在第一行写表头，商品写在下面。</translation>
    </message>
    <message>
        <source>A cell that begins with a quotation mark does not end with one (%1).</source>
        <translation>有一个以双引号开头的单元格没有以双引号结尾（%1）。</translation>
    </message>
    <message>
        <source>Add the mark; a quotation mark inside such a cell is written twice.</source>
        <translation>请补上双引号；这种单元格里面的双引号要写两个。</translation>
    </message>
    <message>
        <source>The list has more than 100,000 rows (%1).</source>
        <translation>清单超过 100,000 行（%1）。</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>请拆分成几个文件。</translation>
    </message>
    <message>
        <source>A row has more than 256 cells (%1).</source>
        <translation>有一行超过 256 个单元格（%1）。</translation>
    </message>
    <message>
        <source>Remove the columns that are not about the product.</source>
        <translation>请删除与商品无关的列。</translation>
    </message>
    <message>
        <source>A cell holds more text than a spreadsheet can (%1).</source>
        <translation>有一个单元格的文字超过了表格的上限（%1）。</translation>
    </message>
    <message>
        <source>Shorten it; perhaps a quotation mark is missing before that line.</source>
        <translation>请缩短；也可能是在这一行之前少了一个双引号。</translation>
    </message>
    <message>
        <source>The spreadsheet %1 cannot be read: it is damaged, or of another kind.</source>
        <translation>无法读取表格 %1：文件已损坏，或不是这种格式。</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx or CSV.</source>
        <translation>请用表格软件打开，再另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>The first row of the list has no heading “%1”.</source>
        <translation>清单第一行没有表头“%1”。</translation>
    </message>
    <message>
        <source>Name the columns of id, name and price: id, name, price (编号、名称、价格).</source>
        <translation>请为编号、名称和价格三列写上表头：编号、名称、价格。</translation>
    </message>
    <message>
        <source>Two columns of the list are headed as “%1”.</source>
        <translation>清单中有两列的表头都是“%1”。</translation>
    </message>
    <message>
        <source>Keep the one that counts.</source>
        <translation>请只保留有效的那一列。</translation>
    </message>
    <message>
        <source>The row has more cells than there are headings.</source>
        <translation>这一行的单元格比表头多。</translation>
    </message>
    <message>
        <source>Put a text that holds a comma between quotation marks.</source>
        <translation>含有逗号的文字请放在双引号内。</translation>
    </message>
    <message>
        <source>The cell holds a formula.</source>
        <translation>单元格里是公式。</translation>
    </message>
    <message>
        <source>Replace it by its value.</source>
        <translation>请换成它的值。</translation>
    </message>
    <message>
        <source>“%1” does not say whether the product is on sale.</source>
        <translation>“%1”没有说明商品是否在售。</translation>
    </message>
    <message>
        <source>Write 1 or 0.</source>
        <translation>请写 1 或 0。</translation>
    </message>
    <message>
        <source>The id stands in line %1 already.</source>
        <translation>该编号在第 %1 行已经出现过。</translation>
    </message>
    <message>
        <source>Give every product an id of its own.</source>
        <translation>每个商品的编号不能重复。</translation>
    </message>
    <message>
        <source>Rows of the list cannot be used; nothing was imported.</source>
        <translation>清单中有些行不能用；没有导入任何内容。</translation>
    </message>
    <message>
        <source>Mend those rows and import the list again.</source>
        <translation>请改正这些行，再重新导入清单。</translation>
    </message>
    <message>
        <source>Throw away what has come out, and print again.</source>
        <translation>请丢弃已打出的纸，然后重新打印。</translation>
    </message>
    <message>
        <source>Nothing was changed. Call the owner: keep both files, move the -wal file away, start again, and compare the last sales with WeChat.</source>
        <translation>什么都没有改动。请联系店主：保留两个文件，把 -wal 文件移走，重新启动，并与微信核对最近的收款。</translation>
    </message>
    <message>
        <source>This computer has no printer.</source>
        <translation>这台电脑没有打印机。</translation>
    </message>
    <message>
        <source>Set one up in the system settings, or make a PDF instead.</source>
        <translation>请在系统设置里添加打印机，或改为生成 PDF。</translation>
    </message>
    <message>
        <source>There is no printer “%1”.</source>
        <translation>没有名为“%1”的打印机。</translation>
    </message>
    <message>
        <source>Choose one from the list of printers.</source>
        <translation>请从打印机列表中选择。</translation>
    </message>
    <message>
        <source>The printer “%1” cannot take this template&apos;s paper.</source>
        <translation>打印机“%1”不支持此模板的纸张。</translation>
    </message>
    <message>
        <source>Choose a template of its paper, or another printer.</source>
        <translation>请选择该打印机纸张的模板，或换一台打印机。</translation>
    </message>
    <message>
        <source>The printer did not take the sheet. %1.</source>
        <translation>打印机没有接受打印任务。%1。</translation>
    </message>
    <message>
        <source>See in the system settings what it needs, and print again.</source>
        <translation>请在系统设置里查看打印机状态，然后重新打印。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有作任何更改。</translation>
    </message>
    <message>
        <source>The correction of the printer “%1” cannot be understood.</source>
        <translation>无法识别打印机“%1”的校正值。</translation>
    </message>
    <message>
        <source>Write it like offset=1.5,-0.8 scale=1.002,0.998: up to 20 mm, and 0.95 to 1.05.</source>
        <translation>请写成 offset=1.5,-0.8 scale=1.002,0.998：偏移最多 20 毫米，比例为 0.95 到 1.05。</translation>
    </message>
    <message>
        <source>Measure in millimetres and in this order: left edge to upright line, upper edge to level line, level line, upright line.</source>
        <translation>请以毫米为单位、按此顺序测量：左边缘到竖线、上边缘到横线、横线全长、竖线全长。</translation>
    </message>
    <message>
        <source>Four lengths are needed for the correction, not %1.</source>
        <translation>校正需要四个长度，这里有 %1 个。</translation>
    </message>
    <message>
        <source>There is a product “%1” already.</source>
        <translation>已有编号为“%1”的商品。</translation>
    </message>
    <message>
        <source>Use another id, or change that product.</source>
        <translation>请换一个编号，或直接修改那个商品。</translation>
    </message>
    <message>
        <source>The product “%1” was changed meanwhile; nothing was written.</source>
        <translation>商品“%1”刚被别处改过，什么都没有写入。</translation>
    </message>
    <message>
        <source>Look at it as it is now, then try again.</source>
        <translation>请看过现在的内容再试。</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>没有打印任何内容。</translation>
    </message>
    <message>
        <source>A printed code already says “%1”, and it sells another product.</source>
        <translation>已有打印出去的商品码正好是“%1”，它对应另一个商品。</translation>
    </message>
    <message>
        <source>Give this product another id.</source>
        <translation>请给这个商品换一个编号。</translation>
    </message>
    <message>
        <source>The printed code “%1” is void.</source>
        <translation>打印的商品码“%1”已作废。</translation>
    </message>
    <message>
        <source>Take it down, and use the one that was printed since.</source>
        <translation>请取下旧码，换上后来打印的新码。</translation>
    </message>
    <message>
        <source>Another sheet has got the id %1 meanwhile.</source>
        <translation>批号 %1 刚刚被另一批用了。</translation>
    </message>
    <message>
        <source>Make the sheet once more.</source>
        <translation>请重新生成一次。</translation>
    </message>
    <message>
        <source>There is no sheet %1 in the register of printed codes.</source>
        <translation>打印登记里没有批号 %1。</translation>
    </message>
    <message>
        <source>Look at the small print of a card: the sheet&apos;s id stands behind the product&apos;s.</source>
        <translation>请看卡片上的小字：商品编号后面就是批号。</translation>
    </message>
    <message>
        <source>There is no code %1 in the register of printed codes.</source>
        <translation>打印登记里没有商品码 %1。</translation>
    </message>
    <message>
        <source>Copy it from the small print of the card.</source>
        <translation>请照卡片上的小字输入。</translation>
    </message>
    <message>
        <source>The log (-wal) of the ledger %1 is damaged: sales and payments that stood in it cannot be read.</source>
        <translation>账本 %1 的日志（-wal）已损坏：其中记录的部分销售和收款无法读出。</translation>
    </message>
    <message>
        <source>Nothing was changed. Call the owner: save what can be read with “saoma ledger backup”, put it in place with “saoma ledger restore”, and compare the last sales with WeChat.</source>
        <translation>未做任何更改。请通知店主：先用“saoma ledger backup”保存还能读出的内容，再用“saoma ledger restore”放回原处，并与微信支付核对最近的销售。</translation>
    </message>
    <message>
        <source>The ledger %1 has a second name (a hard link): sales made under that one would be missing here.</source>
        <translation>账本 %1 还有另一个名字（硬链接）：用那个名字做的销售在这里会缺失。</translation>
    </message>
    <message>
        <source>Nothing was changed. Call the owner: remove the other name, or put a copy in the place of one of the two, then start again.</source>
        <translation>未做任何更改。请通知店主：删除另一个名字，或把其中一个换成副本，然后重新启动。</translation>
    </message>
    <message>
        <source>Choose a folder that exists, that you may write to, and that has room.</source>
        <translation>请选择一个已存在、可写入且有空间的文件夹。</translation>
    </message>
    <message>
        <source>Type it anew instead of copying it: line breaks, spaces without width and marks of writing direction do not belong there.</source>
        <translation>请重新输入，不要复制：这里不能有换行、零宽空格和书写方向标记。</translation>
    </message>
    <message>
        <source>More accents or other marks stand on one character than can be read.</source>
        <translation>一个字符上叠加的附加符号太多，无法辨认。</translation>
    </message>
    <message>
        <source>Type the text anew without them.</source>
        <translation>请去掉这些符号，重新输入。</translation>
    </message>
    <message>
        <source>Some program has lost a character of the text and written � for it.</source>
        <translation>文字中有一个字符已丢失，被某个程序写成了 �。</translation>
    </message>
    <message>
        <source>Type the text anew where that stands.</source>
        <translation>请在该处重新输入文字。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <extracomment>Stands for a name or another text that somebody has left empty.</extracomment>
        <translation>（空）</translation>
    </message>
    <message>
        <source>The characters of the file %1 are written in neither UTF-8 nor GB18030.</source>
        <translation>文件 %1 的文字既不是 UTF-8 也不是 GB18030 编码。</translation>
    </message>
    <message>
        <source>They look like %2: save the list as .xlsx, or as CSV in UTF-8.</source>
        <translation>看起来是 %2 编码：请将清单另存为 .xlsx，或 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>The cell is a date to the spreadsheet: “%1”.</source>
        <translation>电子表格把这个单元格当成了日期：“%1”。</translation>
    </message>
    <message>
        <source>Format the cell as text, and type again what it shall say.</source>
        <translation>请将单元格格式设为文本，再重新输入内容。</translation>
    </message>
    <message>
        <source>The list puts no product on sale, and every product on sale is missing in it; nothing was imported.</source>
        <translation>清单中没有在售商品，而所有在售商品都不在清单里；未导入任何内容。</translation>
    </message>
    <message>
        <source>Check that it is the right file. To take everything off sale, export the list with all products, write 0 in the column of those on sale, and import that.</source>
        <translation>请确认文件是否正确。若要全部下架，请导出含全部商品的清单，在“在售”列填 0，再导入。</translation>
    </message>
    <message>
        <source>Several codes in the register can be meant by “%1”.</source>
        <translation>“%1”可能指登记中的多个码。</translation>
    </message>
    <message>
        <source>Type it with the capital and small letters of the card, as one of: %2.</source>
        <translation>请按卡片上的大小写输入，即其中之一：%2。</translation>
    </message>
    <message>
        <source>If it was the ledger until now, it is damaged: keep it, tell the owner, and restore the last backup. If not, choose another data folder.</source>
        <translation>如果它一直是本店的账本，说明文件已损坏：请保留它，告知店主，并恢复最近的备份。如果不是，请选择其他数据文件夹。</translation>
    </message>
    <message>
        <source>Nothing was booked.</source>
        <translation>没有任何入账。</translation>
    </message>
    <message>
        <source>“%1” is neither a day, nor a month, nor a file.</source>
        <translation>“%1”不是日期、月份，也不是文件。</translation>
    </message>
    <message>
        <source>Name a day such as 2026-11-28, a month such as 2026-11, or a bill&apos;s file.</source>
        <translation>请给出日期（如 2026-11-28）、月份（如 2026-11）或账单文件。</translation>
    </message>
    <message>
        <source>Check its name and who may read it.</source>
        <translation>请检查文件名和读取权限。</translation>
    </message>
    <message>
        <source>The packed bill is damaged or cut off.</source>
        <translation>压缩的账单已损坏或不完整。</translation>
    </message>
    <message>
        <source>Download the bill again.</source>
        <translation>请重新下载账单。</translation>
    </message>
    <message>
        <source>The bill unpacks to more than two gigabytes.</source>
        <translation>账单解压后超过两千兆字节。</translation>
    </message>
    <message>
        <source>This is no bill of WeChat&apos;s: download it again.</source>
        <translation>这不是微信账单，请重新下载。</translation>
    </message>
    <message>
        <source>This is not a whole bill of WeChat&apos;s.</source>
        <translation>这不是完整的微信账单。</translation>
    </message>
    <message>
        <source>Download the bill again; do not save it in a spreadsheet first.</source>
        <translation>请重新下载账单，不要先用表格软件另存。</translation>
    </message>
    <message>
        <source>The bill&apos;s text is in no known encoding.</source>
        <translation>无法识别账单的文字编码。</translation>
    </message>
    <message>
        <source>The bill lacks a column that is needed.</source>
        <translation>账单缺少需要的列。</translation>
    </message>
    <message>
        <source>Download the bill of all transactions.</source>
        <translation>请下载包含全部交易的账单。</translation>
    </message>
    <message>
        <source>The bill has a value that cannot be understood.</source>
        <translation>账单里有无法识别的内容。</translation>
    </message>
    <message>
        <source>Download the bill again; if it stays so, tell the owner.</source>
        <translation>请重新下载账单；如仍如此，请告诉店主。</translation>
    </message>
    <message>
        <source>The bill&apos;s lines do not add up to its own totals.</source>
        <translation>账单的明细与它自己的合计不符。</translation>
    </message>
    <message>
        <source>Download the bill again; if it stays so, call WeChat.</source>
        <translation>请重新下载账单；如仍如此，请联系微信客服。</translation>
    </message>
    <message>
        <source>This bill is the merchant %1&apos;s.</source>
        <translation>这是商户 %1 的账单。</translation>
    </message>
    <message>
        <source>Take the bill of the merchant in the settings.</source>
        <translation>请使用设置中的商户的账单。</translation>
    </message>
    <message>
        <source>This bill begins on %1, which was not asked for.</source>
        <translation>这份账单从 %1 开始，不是所要的日期。</translation>
    </message>
    <message>
        <source>Ask for the bill again.</source>
        <translation>请重新获取账单。</translation>
    </message>
    <message>
        <source>WeChat does not give out this bill.</source>
        <translation>微信没有提供这份账单。</translation>
    </message>
    <message>
        <source>A day&apos;s bill is there from ten o&apos;clock of the next day, for three months.</source>
        <translation>当天的账单从次日十点起可以下载，保留三个月。</translation>
    </message>
    <message>
        <source>“%1” is neither a day nor a month.</source>
        <translation>“%1”不是日期，也不是月份。</translation>
    </message>
    <message>
        <source>Write a day as 2026-11-28, a month as 2026-11.</source>
        <translation>日期请写成 2026-11-28，月份请写成 2026-11。</translation>
    </message>
    <message>
        <source>Nothing was given back.</source>
        <translation>没有退出任何款项。</translation>
    </message>
    <message>
        <source>It is not certain whether the money reaches the buyer: do not pay it out beside.</source>
        <translation>尚不确定款项能否到达买家：不要另行付款。</translation>
    </message>
    <message>
        <source>The order %1 is not paid.</source>
        <translation>订单 %1 没有付款。</translation>
    </message>
    <message>
        <source>Ask WeChat about the order first if the buyer has paid.</source>
        <translation>如果买家已付款，请先向微信查询该订单。</translation>
    </message>
    <message>
        <source>That is more than is left of the order %1.</source>
        <translation>超过了订单 %1 剩余可退的金额。</translation>
    </message>
    <message>
        <source>The order %1 has 50 refunds, and WeChat allows no more.</source>
        <translation>订单 %1 已有 50 笔退款，微信不允许更多。</translation>
    </message>
    <message>
        <source>Give the rest back in cash.</source>
        <translation>其余请用现金退还。</translation>
    </message>
    <message>
        <source>WeChat takes one refund of an order a minute, and the last is younger.</source>
        <translation>同一订单微信每分钟只受理一笔退款，上一笔还不到一分钟。</translation>
    </message>
    <message>
        <source>The order %1 was paid more than a year ago.</source>
        <translation>订单 %1 付款已超过一年。</translation>
    </message>
    <message>
        <source>Give the money back in cash or by transfer.</source>
        <translation>请用现金或转账退还。</translation>
    </message>
    <message>
        <source>An earlier refund of this order was refused, and it is not yet certain that WeChat does not have it.</source>
        <translation>该订单先前的一笔退款被拒绝，尚未确认微信没有受理它。</translation>
    </message>
    <message>
        <source>Try the same amount again now, or another one in two minutes (%2).</source>
        <translation>现在可以用相同金额再试，或两分钟后换一个金额（%2）。</translation>
    </message>
    <message>
        <source>There is no refund %1 on record.</source>
        <translation>没有退款 %1 的记录。</translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation>请检查单号。</translation>
    </message>
    <message>
        <source>The refund number %1 is taken.</source>
        <translation>退款单号 %1 已被占用。</translation>
    </message>
    <message>
        <source>The refund could not be written down for WeChat (%1).</source>
        <translation>退款请求无法按微信的格式写出（%1）。</translation>
    </message>
    <message>
        <source>WeChat does not have this refund.</source>
        <translation>微信没有这笔退款。</translation>
    </message>
    <message>
        <source>The shop&apos;s balance at WeChat is not enough for this refund.</source>
        <translation>商户在微信的可用余额不足以支付这笔退款。</translation>
    </message>
    <message>
        <source>Top it up in the merchant platform, then try the same amount again.</source>
        <translation>请在商户平台充值，然后用相同金额再试。</translation>
    </message>
    <message>
        <source>WeChat refused the refund.</source>
        <translation>微信拒绝了这笔退款。</translation>
    </message>
    <message>
        <source>Look in the time line what it said; perhaps it was given back in the merchant platform.</source>
        <translation>请在时间线里看微信的说明；也许已在商户平台退过。</translation>
    </message>
    <message>
        <source>The payment is too old for a refund.</source>
        <translation>付款时间太久，不能再退款。</translation>
    </message>
    <message>
        <source>The buyer&apos;s account cannot take the refund.</source>
        <translation>买家的账户无法收取退款。</translation>
    </message>
    <message>
        <source>WeChat does not know this payment.</source>
        <translation>微信没有这笔付款。</translation>
    </message>
    <message>
        <source>Ask WeChat about the order, then try again.</source>
        <translation>请先向微信查询该订单，然后再试。</translation>
    </message>
    <message>
        <source>WeChat takes one refund of an order a minute.</source>
        <translation>同一订单微信每分钟只受理一笔退款。</translation>
    </message>
    <message>
        <source>It is sent again by itself.</source>
        <translation>程序会自动再次发送。</translation>
    </message>
    <message>
        <source>WeChat closed the refund.</source>
        <translation>微信关闭了这笔退款。</translation>
    </message>
    <message>
        <source>Try again; it gets a new number.</source>
        <translation>请再试一次；会使用新的退款单号。</translation>
    </message>
    <message>
        <source>The money did not arrive: the buyer&apos;s card is void or frozen.</source>
        <translation>退款没有到账：买家的银行卡已注销或被冻结。</translation>
    </message>
    <message>
        <source>Settle it in WeChat&apos;s merchant platform, under the trade&apos;s refunds; it is asked about until then.</source>
        <translation>请在微信商户平台的交易退款里处理；在此之前程序会继续查询。</translation>
    </message>
    <message>
        <source>Refunds need the shop&apos;s certificate, and none is set (%1).</source>
        <translation>退款需要商户证书，但没有设置（%1）。</translation>
    </message>
    <message>
        <source>Download it from the merchant platform (account centre, security) and name the file in the configuration.</source>
        <translation>请从商户平台（账户中心、安全）下载，并在配置中写明文件。</translation>
    </message>
    <message>
        <source>The certificate file %1 does not exist or cannot be read.</source>
        <translation>证书文件 %1 不存在或无法读取。</translation>
    </message>
    <message>
        <source>The certificate file %1 is a link, a folder or a device, not a plain file.</source>
        <translation>证书文件 %1 是链接、文件夹或设备，不是普通文件。</translation>
    </message>
    <message>
        <source>Name the file itself as merchant/client_certificate.</source>
        <translation>请在 merchant/client_certificate 写明文件本身。</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate that can be used.</source>
        <translation>文件 %1 里没有可用的证书。</translation>
    </message>
    <message>
        <source>Take apiclient_cert.p12, or apiclient_cert.pem with apiclient_key.pem beside it, from the platform&apos;s download.</source>
        <translation>请使用从商户平台下载的 apiclient_cert.p12，或 apiclient_cert.pem 和同一文件夹的 apiclient_key.pem。</translation>
    </message>
    <message>
        <source>The certificate file %1 does not open with the merchant number.</source>
        <translation>证书文件 %1 无法用商户号打开。</translation>
    </message>
    <message>
        <source>Check merchant/mch_id; if the file was given another password, download it anew.</source>
        <translation>请检查 merchant/mch_id；如果文件改过密码，请重新下载。</translation>
    </message>
    <message>
        <source>The certificate file %1 is locked in an old way that OpenSSL 3 refuses here.</source>
        <translation>证书文件 %1 采用旧的加密方式，本机的 OpenSSL 3 拒绝打开。</translation>
    </message>
    <message>
        <source>Convert it once: openssl pkcs12 -legacy -nodes -in apiclient_cert.p12 -out apiclient.pem, allow only its owner to read it, and name apiclient.pem in the configuration.</source>
        <translation>请转换一次：openssl pkcs12 -legacy -nodes -in apiclient_cert.p12 -out apiclient.pem，只允许所有者读取，并在配置中写明 apiclient.pem。</translation>
    </message>
    <message>
        <source>The certificate %1 comes without its private key.</source>
        <translation>证书 %1 没有私钥。</translation>
    </message>
    <message>
        <source>Put apiclient_key.pem beside apiclient_cert.pem, or use apiclient_cert.p12.</source>
        <translation>请把 apiclient_key.pem 放在 apiclient_cert.pem 旁边，或使用 apiclient_cert.p12。</translation>
    </message>
    <message>
        <source>The private key beside %1 belongs to another certificate.</source>
        <translation>%1 旁边的私钥属于另一个证书。</translation>
    </message>
    <message>
        <source>Use the two files of the same download.</source>
        <translation>请使用同一次下载的两个文件。</translation>
    </message>
    <message>
        <source>The certificate %1 has expired.</source>
        <translation>证书 %1 已过期。</translation>
    </message>
    <message>
        <source>It was valid until %2. Apply for a new one in the merchant platform and put it in its place.</source>
        <translation>有效期到 %2。请在商户平台申请新证书并替换。</translation>
    </message>
    <message>
        <source>The certificate %1 is not valid yet.</source>
        <translation>证书 %1 尚未生效。</translation>
    </message>
    <message>
        <source>It is valid from %2: check this computer&apos;s date.</source>
        <translation>从 %2 起有效：请检查本机日期。</translation>
    </message>
    <message>
        <source>The certificate %1 is another merchant&apos;s.</source>
        <translation>证书 %1 属于另一个商户。</translation>
    </message>
    <message>
        <source>It belongs to %2: use the download of the merchant number in merchant/mch_id.</source>
        <translation>它属于 %2：请使用 merchant/mch_id 中商户号下载的证书。</translation>
    </message>
    <message>
        <source>There is no role “%1”.</source>
        <translation>没有角色“%1”。</translation>
    </message>
    <message>
        <source>It is cashier, lead or owner.</source>
        <translation>可用的是 cashier(收银员)、lead(领班)、owner(店主)。</translation>
    </message>
    <message>
        <source>Giving money back needs a PIN here.</source>
        <translation>本店退款需要 PIN。</translation>
    </message>
    <message>
        <source>Say who gives it back, and type that PIN.</source>
        <translation>请说明由谁退款，并输入其 PIN。</translation>
    </message>
    <message>
        <source>Ask somebody who has one; the owner can set it.</source>
        <translation>请找有 PIN 的人；店主可以设置。</translation>
    </message>
    <message>
        <source>Try again; %2 tries are left before a wait.</source>
        <translation>请再试；还可试 %2 次，之后需要等待。</translation>
    </message>
    <message>
        <source>The owner has no PIN yet.</source>
        <translation>店主还没有 PIN。</translation>
    </message>
    <message>
        <source>Set the owner&apos;s first.</source>
        <translation>请先设置店主的。</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits.</source>
        <translation>PIN 是 4 到 12 位数字。</translation>
    </message>
    <message>
        <source>Type digits alone.</source>
        <translation>请只输入数字。</translation>
    </message>
    <message>
        <source>Everybody guesses that PIN.</source>
        <translation>这个 PIN 人人都猜得到。</translation>
    </message>
    <message>
        <source>Choose one that is no run and not one digit alone.</source>
        <translation>请不要用连号或同一个数字。</translation>
    </message>
    <message>
        <source>The PIN could not be worked out: no memory.</source>
        <translation>无法计算 PIN：内存不足。</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>There are more orders than a spreadsheet has rows.</source>
        <translation>订单数超过了电子表格的行数上限。</translation>
    </message>
    <message>
        <source>Export a shorter time, or a .csv file.</source>
        <translation>请缩短时间范围，或导出为文本表格。</translation>
    </message>
    <message>
        <source>The disk is full; the ledger cannot be opened.</source>
        <translation>磁盘已满，账本无法打开。</translation>
    </message>
    <message>
        <source>Free some disk space, then start the program again.</source>
        <translation>请腾出一些磁盘空间，再重新启动程序。</translation>
    </message>
    <message>
        <source>“%1” is not possible.</source>
        <translation>不能用“%1”。</translation>
    </message>
    <message>
        <source>Here it can be a whole number in the range %2.</source>
        <translation>这里可以用的整数范围是 %2。</translation>
    </message>
    <message>
        <source>“%1” lacks the last sign of a printed code.</source>
        <translation>“%1”缺少码号的最后一位。</translation>
    </message>
    <message>
        <source>Copy all four signs behind the hyphen from the small print of the card. The three signs %2 alone mean the whole sheet.</source>
        <translation>请照卡片上的小字输入短横后面的全部四位。只写三位 %2 是指整批。</translation>
    </message>
    <message>
        <source>“%1” is neither a printed sheet nor the code of a card.</source>
        <translation>“%1”既不是批号，也不是卡片上的码号。</translation>
    </message>
    <message>
        <source>A sheet has three signs. A code is the whole small print of its card: the product&apos;s id, a hyphen and four signs.</source>
        <translation>批号是三位。码号是卡片上的整串小字：商品编号、短横和四位字符。</translation>
    </message>
    <message>
        <source>Several sheets or codes are named: %1.</source>
        <translation>一次写了多个批号或码号：%1。</translation>
    </message>
    <message>
        <source>Void one sheet or one code at a time.</source>
        <translation>请一次只作废一批或一个码。</translation>
    </message>
    <message>
        <source>%1 mm is more than can be corrected, or too little.</source>
        <translation>%1 毫米超出了可以校正的范围。</translation>
    </message>
    <message>
        <source>These lengths can be corrected: %2 mm. Check that page scaling is off and that you measure in millimetres, and print the calibration page again.</source>
        <translation>可以校正的长度是 %2 毫米。请确认已关闭页面缩放、量的是毫米，然后重新打印校准页。</translation>
    </message>
    <message>
        <source>“%1” is not a length.</source>
        <translation>“%1”不是长度。</translation>
    </message>
    <message>
        <source>Type millimetres, such as 100.4.</source>
        <translation>请输入毫米数，如 100.4。</translation>
    </message>
    <message>
        <source>No correction is stored for the printer “%1”.</source>
        <translation>没有保存打印机“%1”的校正。</translation>
    </message>
    <message>
        <source>The list of printers says which ones have one.</source>
        <translation>打印机列表里写明哪些打印机有校正。</translation>
    </message>
    <message>
        <source>%2 can still be given back; what is on its way counts, too. Give back less.</source>
        <translation>还可以退 %2，正在退的也算在内。请少退一些。</translation>
    </message>
    <message>
        <source>All of this order has gone back, or is on its way.</source>
        <translation>这笔订单已全部退回，或正在退回。</translation>
    </message>
    <message>
        <source>Look at its refunds.</source>
        <translation>请查看它的退款记录。</translation>
    </message>
    <message>
        <source>WeChat gave no answer about the refund.</source>
        <translation>微信没有回答这笔退款的情况。</translation>
    </message>
    <message>
        <source>It is asked about again by itself.</source>
        <translation>会自动再次查询。</translation>
    </message>
    <message>
        <source>Try again in %2.</source>
        <translation>请过%2再试。</translation>
    </message>
    <message>
        <source>A change here needs the owner&apos;s PIN.</source>
        <translation>在此修改需要店主口令。</translation>
    </message>
    <message>
        <source>Let the owner type it, too.</source>
        <translation>请店主也输入口令。</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>两次输入的口令不一样。</translation>
    </message>
    <message>
        <source>Type both again.</source>
        <translation>请两次都重新输入。</translation>
    </message>
    <message>
        <source>It is %2 at most at once: somebody who may give back more has to type the PIN.</source>
        <translation>一次最多 %2：请由可以退更多的人输入口令。</translation>
    </message>
    <message>
        <source>No PIN is set for this role (%1).</source>
        <translation>该角色没有设置口令（%1）。</translation>
    </message>
    <message>
        <source>Wrong PIN (%1).</source>
        <translation>口令不对（%1）。</translation>
    </message>
    <message>
        <source>The PIN was wrong too often (%1).</source>
        <translation>口令错误次数过多（%1）。</translation>
    </message>
    <message>
        <source>That is more than this role may give back (%1).</source>
        <translation>超过该角色可退的金额（%1）。</translation>
    </message>
    <message>
        <source>A shift of %1 is open on this desk already.</source>
        <translation>本收银台已有 %1 的班次未结。</translation>
    </message>
    <message>
        <source>Close shift %2, or hand it over.</source>
        <translation>请先结 %2 号班次，或交班。</translation>
    </message>
    <message>
        <source>No shift is open on desk %1.</source>
        <translation>收银台 %1 没有未结的班次。</translation>
    </message>
    <message>
        <source>Open one first.</source>
        <translation>请先开班。</translation>
    </message>
    <message>
        <source>Shift %1 has been closed meanwhile.</source>
        <translation>%1 号班次在此期间已结班。</translation>
    </message>
    <message>
        <source>Look at what stands in it now.</source>
        <translation>请查看它现在的内容。</translation>
    </message>
    <message>
        <source>There is no shift %1 on record.</source>
        <translation>没有 %1 号班次的记录。</translation>
    </message>
    <message>
        <source>The drawer does not hold what it ought to at the end of shift %1.</source>
        <translation>%1 号班次结班时，钱箱现金与应有金额不符。</translation>
    </message>
    <message>
        <source>The difference is %2. Count again; if it stays, accept it with a note that says why.</source>
        <translation>差额为 %2。请重新清点；若仍有差额，请写明原因后确认。</translation>
    </message>
    <message>
        <source>The note cannot be used: “%1”.</source>
        <translation>备注无法使用：“%1”。</translation>
    </message>
    <message>
        <source>Write at most %2 characters, none of which hides or turns the others.</source>
        <translation>最多写 %2 个字符，且不含看不见或颠倒文字方向的字符。</translation>
    </message>
    <message>
        <source>“%1” cannot be a cashier&apos;s name.</source>
        <translation>“%1”不能作为收银员姓名。</translation>
    </message>
    <message>
        <source>The id “%1” is too long for codes on sheets, which leave such a product out.</source>
        <translation>编号“%1”太长，码单上放不下，打印码单时会略过该商品。</translation>
    </message>
    <message>
        <source>Give products of sheets ids of at most 27 characters.</source>
        <translation>要上码单的商品，编号请不要超过 27 个字符。</translation>
    </message>
    <message>
        <source>The code of “%1” cannot be printed on this template.</source>
        <translation>商品“%1”的二维码无法用这个模板打印。</translation>
    </message>
    <message>
        <source>The cards of the template “%1” do not fit its page or lie on each other.</source>
        <translation>模板“%1”的卡片超出页面或互相重叠。</translation>
    </message>
    <message>
        <source>Check their number, size and distance: %2.</source>
        <translation>请检查数量、尺寸和间距：%2。</translation>
    </message>
    <message>
        <source>The template “%1” has several cards a page on a roll.</source>
        <translation>模板“%1”用于卷纸，却在一页上放了多张卡片。</translation>
    </message>
    <message>
        <source>A template that comes with the program is called “%1”.</source>
        <translation>程序自带的模板已使用名称“%1”。</translation>
    </message>
    <message>
        <source>Give your own another name.</source>
        <translation>请给自定模板换一个名称。</translation>
    </message>
    <message>
        <source>There is no template “%1” of your own.</source>
        <translation>没有名为“%1”的自定模板。</translation>
    </message>
    <message>
        <source>The list of templates says which ones there are, your own first.</source>
        <translation>模板列表里可以查到有哪些模板，自定的排在前面。</translation>
    </message>
    <message>
        <source>It is not said where the sheet shall go.</source>
        <translation>没有说明码单要输出到哪里。</translation>
    </message>
    <message>
        <source>Check its folder, the disk space, and that the disk is not write-protected.</source>
        <translation>请检查文件夹和磁盘空间，并确认磁盘没有写保护。</translation>
    </message>
    <message>
        <source>A roll or label printer has one card a page: give it one column and one row, or choose another kind.</source>
        <translation>卷纸或标签打印机每页只有一张卡片：请改成 1 列 1 行，或改用其他类型。</translation>
    </message>
    <message>
        <source>Name a file or a printer, or both; --help says how.</source>
        <translation>请指定文件或打印机，也可以两者都指定；用 --help 查看写法。</translation>
    </message>
    <message>
        <source>Selling goes on; the ledger itself is not touched.</source>
        <translation>可以继续收款；账本本身未受影响。</translation>
    </message>
    <message>
        <source>The folder for daily backups, %1, is not there or cannot be written to.</source>
        <translation>每日备份文件夹 %1 不存在或无法写入。</translation>
    </message>
    <message>
        <source>Put the disk in its place, or name another folder in the configuration (storage/backup_folder). It is tried again every ten minutes.</source>
        <translation>请接好磁盘，或在配置中指定其他文件夹（storage/backup_folder）。每十分钟会再试一次。</translation>
    </message>
    <message>
        <source>There is no room for a daily backup in %1.</source>
        <translation>%1 中没有空间存放每日备份。</translation>
    </message>
    <message>
        <source>Make room there, at least %2. It is tried again every ten minutes.</source>
        <translation>请在那里腾出至少 %2 空间。每十分钟会再试一次。</translation>
    </message>
    <message>
        <source>The daily backup %1 was made, and its check found something that must not be.</source>
        <translation>每日备份 %1 已完成，但检查发现了不该有的问题。</translation>
    </message>
    <message>
        <source>Call the owner: run “saoma ledger check” and keep the backups of the days before.</source>
        <translation>请通知店主：运行“saoma ledger check”，并保留此前几天的备份。</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Code received</source>
        <translation>已取得二维码</translation>
    </message>
    <message>
        <source>WeChat refused a repeated request</source>
        <translation>微信拒绝了重复的请求</translation>
    </message>
    <message>
        <source>WeChat does not close it yet</source>
        <translation>微信暂时不能关单</translation>
    </message>
    <message>
        <source>Names another order&apos;s payment</source>
        <translation>支付单号属于另一笔订单</translation>
    </message>
    <message>
        <source>Contradicts what is on record</source>
        <translation>与记录不符</translation>
    </message>
    <message>
        <source>The notice came again</source>
        <translation>再次收到同一通知</translation>
    </message>
    <message>
        <source>cancelled at the desk</source>
        <translation>收银员取消</translation>
    </message>
    <message>
        <source>for a fresh code</source>
        <translation>为了换新码</translation>
    </message>
    <message>
        <source>the code&apos;s time was over</source>
        <translation>二维码已到期</translation>
    </message>
    <message>
        <source>paid twice: give one payment back</source>
        <translation>重复付款，请退回一笔</translation>
    </message>
    <message>
        <source>no answer to several questions</source>
        <translation>连续几次没有应答</translation>
    </message>
    <message>
        <source>on WeChat&apos;s word</source>
        <translation>微信已确认</translation>
    </message>
    <message>
        <source>taken back by WeChat</source>
        <translation>微信已撤销</translation>
    </message>
    <message>
        <source>the payment failed on the phone</source>
        <translation>顾客手机上付款失败</translation>
    </message>
    <message>
        <source>another amount than the order&apos;s</source>
        <translation>金额与订单不符</translation>
    </message>
    <message>
        <source>another currency than the order&apos;s</source>
        <translation>币种与订单不符</translation>
    </message>
    <message>
        <source>another order number</source>
        <translation>订单号不符</translation>
    </message>
    <message>
        <source>another kind of payment</source>
        <translation>支付类型不符</translation>
    </message>
    <message>
        <source>another payment number</source>
        <translation>支付单号不符</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Code asked for</source>
        <translation>已请求二维码</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>待支付</translation>
    </message>
    <message>
        <source>Scanned by the buyer</source>
        <translation>顾客已扫码</translation>
    </message>
    <message>
        <source>The buyer is paying</source>
        <translation>顾客正在支付</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>状态未知</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>正在关闭</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>下单被拒绝</translation>
    </message>
    <message>
        <source>Paid after closing</source>
        <translation>迟到收款</translation>
    </message>
    <message>
        <source>Suspicious notice</source>
        <translation>异常通知</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>收银台</translation>
    </message>
    <message>
        <source>WeChat, asked by us</source>
        <translation>微信（我们查询）</translation>
    </message>
    <message>
        <source>WeChat, by notice</source>
        <translation>微信（支付通知）</translation>
    </message>
    <message>
        <source>WeChat, by the buyer&apos;s scan</source>
        <translation>微信（顾客扫码）</translation>
    </message>
    <message>
        <source>WeChat, on closing</source>
        <translation>微信（关单）</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>Noted: %1</source>
        <extracomment>%1 is the technical name of a fact that has no words of its own.</extracomment>
        <translation>记录：%1</translation>
    </message>
    <message>
        <source>WeChat, in answer</source>
        <translation>微信（应答）</translation>
    </message>
    <message>
        <source>Looked at and settled at the desk</source>
        <translation>柜台已查看并处理</translation>
    </message>
    <message>
        <source>meant for another merchant or app</source>
        <translation>发给其他商户或应用</translation>
    </message>
    <message>
        <source>a field that no genuine notice has so</source>
        <translation>字段形式不符合任何正规通知</translation>
    </message>
    <message>
        <source>WeChat does not have it</source>
        <translation>微信没有这笔退款</translation>
    </message>
    <message>
        <source>Refund put on record</source>
        <translation>退款已记录</translation>
    </message>
    <message>
        <source>Refund asked for</source>
        <translation>已申请退款</translation>
    </message>
    <message>
        <source>Refund accepted</source>
        <translation>退款已受理</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Refund refused</source>
        <translation>退款被拒绝</translation>
    </message>
    <message>
        <source>Refund did not arrive</source>
        <translation>退款未到账</translation>
    </message>
    <message>
        <source>Refund not confirmed</source>
        <translation>退款未确认</translation>
    </message>
    <message>
        <source>Refund booked</source>
        <translation>退款已入账</translation>
    </message>
</context>
<context>
    <name>EvidenceWords</name>
    <message numerus="yes">
        <source>%1 · %2 · %3 · %n byte(s)</source>
        <extracomment>Over a piece of evidence: time, what happened, who said so, and how many bytes.</extracomment>
        <translation>
            <numerusform>%1 · %2 · %3 · %n 字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Listener</name>
    <message>
        <source>Answers WeChat Pay&apos;s scan callbacks and payment notices.</source>
        <translation>响应微信支付的扫码回调和支付通知。</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>Order number</source>
        <translation>商户订单号</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>支付时间</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品编号</translation>
    </message>
    <message>
        <source>Kind of code</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>收银台</translation>
    </message>
    <message>
        <source>WeChat&apos;s transaction id</source>
        <translation>微信支付单号</translation>
    </message>
    <message>
        <source>Code at the counter</source>
        <translation>柜台收款码</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品码</translation>
    </message>
</context>
<context>
    <name>ProductText</name>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column: what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <comment>what happens, product id, columns</comment>
        <translation>%1 %2（%3）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happens, product id</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged, %4 wrong.</source>
        <translation>新增 %1，修改 %2，不变 %3，有误 %4。</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) on sale are not in the list.</source>
        <translation>
            <numerusform>有 %n 个在售商品不在清单中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>column, old value, new value</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>A spreadsheet.</source>
        <translation>电子表格。</translation>
    </message>
    <message>
        <source>Text in %1.</source>
        <comment>encoding</comment>
        <translation>文本，编码 %1。</translation>
    </message>
    <message>
        <source>Goes off sale: %1 (%2)</source>
        <comment>product id, name</comment>
        <translation>将下架：%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n new product(s) will be left out by code sheets: the id is longer than 27 characters (line %1). Ids cannot be changed later.</source>
        <extracomment>%1 is the first one&apos;s line in the file.</extracomment>
        <translation>
            <numerusform>有 %n 个新商品的编号超过 27 个字符（见第 %1 行），打印码单时会略过。编号以后不能修改。</numerusform>
        </translation>
    </message>
    <message>
        <source>An import takes at most %1 products at a time: split the list before it is read back.</source>
        <translation>一次最多能导入 %1 个商品：重新导入前请先拆分清单。</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Displays version information.</source>
        <translation>显示版本信息。</translation>
    </message>
    <message>
        <source>Displays help on commandline options.</source>
        <translation>显示命令行选项的说明。</translation>
    </message>
    <message>
        <source>Displays help including Qt specific options.</source>
        <translation>显示说明，包括 Qt 的选项。</translation>
    </message>
    <message>
        <source>Displays help, including generic Qt options.</source>
        <translation>显示说明，包括 Qt 的通用选项。</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>没有选项“%1”。</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>没有这些选项：%1。</translation>
    </message>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>“%1”后面缺少值。</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>“%1”后面不应有值。</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[选项]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>参数：</translation>
    </message>
</context>
<context>
    <name>RefundWords</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences following each other. Chinese needs no space between them.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>WeChat has not answered yet.</source>
        <translation>微信还没有答复。</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>退款中</translation>
    </message>
    <message>
        <source>WeChat has accepted it. To a balance it takes minutes, to a card up to three working days.</source>
        <translation>微信已受理。退到零钱需几分钟，退到银行卡最多三个工作日。</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>The money has reached the buyer.</source>
        <translation>款项已到达买家。</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Nothing was given back. Try again; the same refund number is used.</source>
        <translation>没有退出任何款项。请再试；会使用相同的退款单号。</translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation>未到账</translation>
    </message>
    <message>
        <source>What WeChat says does not fit this refund: look at it with the owner.</source>
        <translation>微信的答复与这笔退款不符：请与店主一起核对。</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>It is not certain whether money is going back: do not pay it out beside. It is asked about until WeChat answers.</source>
        <translation>尚不确定款项是否正在退回：不要另行付款。程序会一直查询到微信答复为止。</translation>
    </message>
    <message>
        <source>%1 · desk %2</source>
        <extracomment>When a refund was made, and at which desk.</extracomment>
        <translation>%1 · 收银台 %2</translation>
    </message>
    <message>
        <source>%1 · %2 · desk %3</source>
        <extracomment>When a refund was made, by whom (&quot;Owner&quot;), and at which desk.</extracomment>
        <translation>%1 · %2 · 收银台 %3</translation>
    </message>
    <message>
        <source>The certificate for refunds ends on %1: no money can be given back after that. Put a new one from the merchant platform in its place now.</source>
        <extracomment>%1 is a day and a time.</extracomment>
        <translation>退款证书将于 %1 到期，此后无法退款。请立即到商户平台申请新证书并替换。</translation>
    </message>
    <message numerus="yes">
        <source>The certificate for refunds ends in %n day(s), on %1: apply for a new one in the merchant platform.</source>
        <extracomment>%1 is a day and a time.</extracomment>
        <translation>
            <numerusform>退款证书将在 %n 天后到期（%1）：请到商户平台申请新证书。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody may give back so much at once (%1: %2 at most). Give it back in parts, or let the owner raise the limit.</source>
        <extracomment>%1 a role (&quot;Owner&quot;), %2 an amount.</extracomment>
        <translation>没有人可以一次退这么多（%1最多 %2）。请分几次退，或由店主调高上限。</translation>
    </message>
    <message>
        <source>%1: %2 at most at once. This needs the PIN of %3.</source>
        <extracomment>%1 a role (&quot;Lead&quot;), %2 an amount, %3 one or more roles (&quot;Lead / Owner&quot;).</extracomment>
        <translation>%1一次最多退 %2，这笔需要%3的口令。</translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message>
        <source>signed for another merchant or with another key: WeChat does not open it</source>
        <translation>商户号或密钥已更换，微信打不开这个码</translation>
    </message>
    <message>
        <source>the product is off sale</source>
        <translation>商品已下架</translation>
    </message>
    <message>
        <source>another name on the card</source>
        <translation>卡片上的名称不对</translation>
    </message>
    <message>
        <source>another unit on the card</source>
        <translation>卡片上的单位不对</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>未打印成功</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n 种商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1 is how many products, %2 how many copies, %3 &quot;void&quot; or &quot;1 outdated&quot;.</extracomment>
        <translation>%1，%2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n outdated</source>
        <translation>
            <numerusform>%n 种已过时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n void</source>
        <translation>
            <numerusform>%n 种已作废</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between parts of a list.</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>Nothing has to be reprinted.</source>
        <translation>没有需要重印的商品码。</translation>
    </message>
    <message numerus="yes">
        <source>Reprint these %n product(s):</source>
        <translation>
            <numerusform>以下 %n 种商品的码需要重印：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take these %n old code(s) down, or void their sheets:</source>
        <translation>
            <numerusform>以下 %n 个旧码请取下，或作废所在批次：</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>the card says %1</source>
        <translation>卡片上写的是 %1</translation>
    </message>
</context>
<context>
    <name>ReportFigures</name>
    <message>
        <source>Desk %1</source>
        <translation>收银台 %1</translation>
    </message>
    <message>
        <source>WeChat&apos;s fee</source>
        <translation>微信手续费</translation>
    </message>
    <message>
        <source>not known before the bill</source>
        <translation>下载对账单后才知道</translation>
    </message>
    <message numerus="yes">
        <source>the bill(s) of %n day(s) are missing</source>
        <translation>
            <numerusform>缺 %n 天的对账单</numerusform>
        </translation>
    </message>
    <message>
        <source>from WeChat&apos;s bill</source>
        <translation>来自微信对账单</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>按小时</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按天</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>按商品</translation>
    </message>
    <message>
        <source>By desk</source>
        <translation>按收银台</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>收银台</translation>
    </message>
    <message>
        <source>There are no sales.</source>
        <translation>没有收款。</translation>
    </message>
    <message>
        <source>Most: %1 with %2, %3</source>
        <extracomment>%1 is an hour, a day, a product, a desk or a cashier; %2 its sum, %3 how many sales (&quot;12 sales&quot;).</extracomment>
        <translation>最高：%1，%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>退款</translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Remains</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>taken less given back</source>
        <translation>收款减退款</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>a sale</source>
        <translation>每笔</translation>
    </message>
    <message>
        <source>Daily report</source>
        <translation>日报</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>月报</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) still lack WeChat&apos;s final word: these figures may grow.</source>
        <translation>
            <numerusform>还有 %n 个订单未得到微信的最终结果，数字可能还会增加。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these was/were paid after closing, or twice: %1.</source>
        <translation>
            <numerusform>其中 %n 笔是关闭后付款或重复付款：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not over yet: as of %1.</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>尚未结束：截至 %1。</translation>
    </message>
    <message>
        <source>Ledger head after event %1: %2</source>
        <translation>第 %1 条记录后的账本校验值：%2</translation>
    </message>
    <message>
        <source>Mon</source>
        <extracomment>Days of the week, short.</extracomment>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>By cashier</source>
        <translation>按收银员</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
</context>
<context>
    <name>ReportPaperWords</name>
    <message>
        <source>Sales</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Takings in yuan · %1</source>
        <extracomment>A chart&apos;s title on paper: %1 is &quot;By hour&quot; or &quot;By day&quot;.</extracomment>
        <translation>收款（元）· %1</translation>
    </message>
    <message>
        <source>Practice: no real money has moved.</source>
        <translation>练习模式：没有真实收款。</translation>
    </message>
    <message>
        <source>Whoever keeps this sheet can show later whether anything up to then was changed.</source>
        <translation>保存好这张纸，以后就能查出此前的记录是否被改动过。</translation>
    </message>
    <message>
        <source>Made %1</source>
        <extracomment>At the foot of a printed report: %1 is when it was made.</extracomment>
        <translation>制表 %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is how many sales, %2 their sum.</extracomment>
        <translation>%1,%2</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Amounts rung up</source>
        <translation>直接输入金额</translation>
    </message>
    <message>
        <source>Refunded %1, net %2</source>
        <extracomment>%1 was given back to buyers, %2 is what remains.</extracomment>
        <translation>已退款 %1，净收 %2</translation>
    </message>
    <message>
        <source>Of these paid late: %1</source>
        <translation>其中迟到收款：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) without WeChat&apos;s final word</source>
        <translation>
            <numerusform>%n 个订单尚无微信的最终结果</numerusform>
        </translation>
    </message>
    <message>
        <source>Desk %1</source>
        <translation>收银台 %1</translation>
    </message>
    <message>
        <source>Ledger head after event %1: %2</source>
        <translation>第 %1 条记录后的账本校验值：%2</translation>
    </message>
    <message>
        <source>By</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净收</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>收银台</translation>
    </message>
    <message>
        <source>ledger head</source>
        <translation>账本校验值</translation>
    </message>
    <message>
        <source>Given back on these days: %1</source>
        <translation>这些天退出去的款：%1</translation>
    </message>
    <message>
        <source>WeChat&apos;s fee: %1</source>
        <translation>微信手续费：%1</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>not of all days</source>
        <translation>缺部分日期</translation>
    </message>
    <message>
        <source>WeChat&apos;s fee</source>
        <translation>微信手续费</translation>
    </message>
    <message>
        <source>Without a shift</source>
        <extracomment>Sales of which was heard while nobody&apos;s shift was open at the desk.</extracomment>
        <translation>无班次</translation>
    </message>
    <message>
        <source>cashier</source>
        <translation>收银员</translation>
    </message>
</context>
<context>
    <name>RoleWords</name>
    <message>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <source>Lead</source>
        <extracomment>Who leads a shift.</extracomment>
        <translation>领班</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
</context>
<context>
    <name>SaleWords</name>
    <message>
        <source>No code was made</source>
        <translation>未能生成二维码</translation>
    </message>
    <message>
        <source>Nothing was paid. Try again.</source>
        <translation>没有收款，请重试。</translation>
    </message>
    <message>
        <source>It was paid before the cancel reached WeChat. Hand over the goods, or give the money back.</source>
        <translation>取消到达微信之前顾客已付款。请交货，或退款。</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>文件：</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>类型：</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>%1, one card of %2 mm to cut out</source>
        <extracomment>%1 is a paper (A4), %2 width × height.</extracomment>
        <translation>%1，一张 %2 毫米的卡片，需裁剪</translation>
    </message>
    <message>
        <source>%1, %2 cards of %3 mm to cut out</source>
        <extracomment>%1 is a paper (A4), %2 columns × rows, %3 width × height.</extracomment>
        <translation>%1，%2 张 %3 毫米的卡片，需裁剪</translation>
    </message>
    <message>
        <source>%1, %2 labels of %3 mm</source>
        <extracomment>%1 is a paper (A4), %2 columns × rows, %3 width × height.</extracomment>
        <translation>%1，%2 枚 %3 毫米的标签</translation>
    </message>
    <message>
        <source>Roll or label printer, %1 mm</source>
        <extracomment>%1 is width × height.</extracomment>
        <translation>卷纸或标签打印机，%1 毫米</translation>
    </message>
    <message>
        <source>%1, folded to a table tent</source>
        <extracomment>%1 is a paper (A4).</extracomment>
        <translation>%1，折成桌牌</translation>
    </message>
    <message>
        <source>%1, table tents: %2, each %3 mm unfolded</source>
        <extracomment>%1 is a paper (A4), %2 how many, %3 width × height unfolded.</extracomment>
        <translation>%1，桌牌 %2 个，展开后各 %3 毫米</translation>
    </message>
    <message>
        <source>%1: the code&apos;s squares are %2 mm wide; from %3 mm every phone reads them well.</source>
        <translation>%1：二维码的小方格宽 %2 毫米；达到 %3 毫米时，每部手机都容易扫。</translation>
    </message>
    <message>
        <source>%1: the small card leaves the code little to spare: a scratch can spoil it.</source>
        <translation>%1：卡片小，二维码的容错余量少：一道划痕就可能扫不出来。</translation>
    </message>
    <message>
        <source>%1: the code is %2 mm wide; for this template&apos;s distance %3 mm are better.</source>
        <translation>%1：二维码宽 %2 毫米；按这个模板的扫码距离，%3 毫米更好。</translation>
    </message>
    <message>
        <source>%1: the name does not fit the card and is cut.</source>
        <translation>%1：名称在卡片上放不下，已截短。</translation>
    </message>
    <message>
        <source>%1: these characters cannot be printed and are left out: %2</source>
        <translation>%1：这些字符无法打印，已略去：%2</translation>
    </message>
    <message>
        <source>%1 of %2 readable</source>
        <translation>%2 个中 %1 个可读</translation>
    </message>
    <message>
        <source>%1: the code cannot be read.</source>
        <translation>%1：二维码读不出来。</translation>
    </message>
    <message>
        <source>%1: the code reads differently from what was meant.</source>
        <translation>%1：二维码读出的内容与原意不符。</translation>
    </message>
    <message>
        <source>%1: the code is not signed with this shop&apos;s key.</source>
        <translation>%1：二维码不是用本店的密钥签名的。</translation>
    </message>
    <message>
        <source>%1: something is printed into the white border that the code needs.</source>
        <translation>%1：二维码周围必需的白边里印了东西。</translation>
    </message>
    <message>
        <source>%1: the code reaches %2 mm beyond what the printer can print. Choose another template, or measure the printer&apos;s correction again.</source>
        <translation>%1：二维码超出打印机可打印范围 %2 毫米。请换一个模板，或重新测量打印机校正。</translation>
    </message>
    <message>
        <source>%1: the words reach %2 mm beyond what the printer can print, and may be cut off.</source>
        <translation>%1：文字超出打印机可打印范围 %2 毫米，可能会被截掉。</translation>
    </message>
    <message>
        <source>This computer has no printer.</source>
        <translation>这台电脑没有打印机。</translation>
    </message>
    <message>
        <source>The printer “%1” usually holds other paper: put in %2.</source>
        <extracomment>%1 is a printer, %2 a paper (A5).</extracomment>
        <translation>打印机“%1”平时装的是别的纸：请放入 %2。</translation>
    </message>
    <message>
        <source>The printer “%1” is stopped: the sheet waits until it is started.</source>
        <translation>打印机“%1”已暂停：恢复后才会打印。</translation>
    </message>
    <message>
        <source>Plain paper, cards to cut out</source>
        <translation>普通纸，裁成卡片</translation>
    </message>
    <message>
        <source>Sheet of labels</source>
        <translation>整张标签纸</translation>
    </message>
    <message>
        <source>Roll or label printer</source>
        <translation>卷纸或标签打印机</translation>
    </message>
    <message>
        <source>Table tents, folded across</source>
        <translation>桌牌，横向对折</translation>
    </message>
    <message>
        <source>The name needs 1 to 32 characters of a–z, 0–9 and -.</source>
        <translation>名称须为 1 至 32 个字符，只能用 a–z、0–9 和 -。</translation>
    </message>
    <message>
        <source>The page&apos;s sides must be from %1 to %2 mm long.</source>
        <translation>纸张边长须在 %1 至 %2 毫米之间。</translation>
    </message>
    <message>
        <source>The card&apos;s sides must be from %1 to %2 mm long.</source>
        <translation>卡片边长须在 %1 至 %2 毫米之间。</translation>
    </message>
    <message>
        <source>One card at least, and at most %1 on a page.</source>
        <translation>每页至少一张卡片，最多 %1 张。</translation>
    </message>
    <message>
        <source>The resolution must be from %1 to %2 dpi.</source>
        <translation>分辨率须在 %1 至 %2 dpi 之间。</translation>
    </message>
    <message>
        <source>The distance must be from 50 to 20000 mm.</source>
        <translation>扫码距离须在 50 至 20000 毫米之间。</translation>
    </message>
    <message>
        <source>%1: the unit does not fit the card and is cut.</source>
        <translation>%1：单位在卡片上放不下，已截短。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and others (%n products)</source>
        <extracomment>%1 is a product&apos;s id, %n how many products there are with it.</extracomment>
        <translation>
            <numerusform>%1 等 %n 种商品</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a printer, %2 what was measured of it.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (not on this computer now): %2</source>
        <extracomment>%1 is a printer, %2 what was measured of it.</extracomment>
        <translation>%1（现在不在这台电脑上）：%2</translation>
    </message>
    <message>
        <source>%1 is left out: its id has %2 characters, and beside the sheet&apos;s id a printed code has room for %3. Add the product anew with a shorter id.</source>
        <translation>已略过 %1：编号有 %2 个字符，而码里除批号外只放得下 %3 个。请用短一些的编号重新添加该商品。</translation>
    </message>
    <message>
        <source>%1 is left out: the code needs %2 mm and the card has %3 mm for it. Choose larger cards.</source>
        <translation>已略过 %1：二维码需要 %2 毫米，卡片只有 %3 毫米。请选大一些的卡片。</translation>
    </message>
    <message>
        <source>%1 is left out: the code is too dense for the card: its squares would be %2 mm wide, at least %3 mm are needed. Choose larger cards or a shorter product id.</source>
        <translation>已略过 %1：二维码对这张卡片来说太密，小方格只有 %2 毫米宽，至少需要 %3 毫米。请选大一些的卡片或更短的商品编号。</translation>
    </message>
    <message>
        <source>%1 is left out: the printer has %2 dots for a square of the code, at least %3 are needed. Use a finer printer or larger cards.</source>
        <translation>已略过 %1：打印机在每个小方格上只有 %2 个点，至少需要 %3 个。请用更精细的打印机或大一些的卡片。</translation>
    </message>
    <message>
        <source>Marks to cut or fold along reach %1 mm beyond what the printer can print, and are missing. Choose another template, or measure the printer&apos;s correction again.</source>
        <translation>有裁切线或折线超出打印范围 %1 毫米，印不出来。请换一个模板，或重新测量打印机的校正值。</translation>
    </message>
    <message>
        <source>The page has no whole ruler: the printer&apos;s white edges and its correction leave no room. Measure a card to see whether the print has its size.</source>
        <translation>页面上没有完整的标尺：打印机的白边和校正值没有给它留出位置。请量一张卡片，核对打印尺寸。</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) left out</source>
        <translation>
            <numerusform>略过 %n 个商品</numerusform>
        </translation>
    </message>
    <message>
        <source>The shop&apos;s name does not fit the cards and is cut.</source>
        <translation>店名在卡片上放不下，已被截断。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a paper (A4), %2 columns × rows.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2 labels</source>
        <extracomment>%1 is a paper (A4), %2 columns × rows.</extracomment>
        <translation>%1，%2 标签</translation>
    </message>
    <message>
        <source>%1, tent</source>
        <extracomment>%1 is a paper (A4).</extracomment>
        <translation>%1，桌牌</translation>
    </message>
    <message>
        <source>%1, %2 tents</source>
        <extracomment>%1 is a paper (A4), %2 how many.</extracomment>
        <translation>%1，%2 个桌牌</translation>
    </message>
    <message>
        <source>A template that comes with the program has this name: choose another one.</source>
        <translation>程序自带的模板已使用这个名称，请换一个。</translation>
    </message>
    <message>
        <source>A roll or label printer has one card a page: 1 column and 1 row.</source>
        <translation>卷纸或标签打印机每页只有一张卡片：1 列 1 行。</translation>
    </message>
    <message>
        <source>The cards leave the page or lie on each other: %1</source>
        <extracomment>%1 is &quot;210 × 310 mm &gt; 210 × 297 mm&quot;.</extracomment>
        <translation>卡片超出页面或互相重叠：%1</translation>
    </message>
</context>
<context>
    <name>ShiftPaperWords</name>
    <message>
        <source>Handed over by</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>Shift report</source>
        <translation>交班单</translation>
    </message>
    <message>
        <source>Practice: no real money has moved.</source>
        <translation>练习：没有真实资金往来。</translation>
    </message>
    <message>
        <source>The shift is still open.</source>
        <translation>本班次尚未结班。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Made %1</source>
        <extracomment>At the foot of a printed report: %1 is when it was made.</extracomment>
        <translation>制表时间 %1</translation>
    </message>
    <message>
        <source>Shift report %1</source>
        <extracomment>%1 is a shift&apos;s number.</extracomment>
        <translation>交班单 %1</translation>
    </message>
</context>
<context>
    <name>ShiftWords</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a sum of money, %2 how many payments or refunds it is made of.</extracomment>
        <translation>%1（%2 笔）</translation>
    </message>
    <message>
        <source>Cash at the beginning</source>
        <translation>开班现金</translation>
    </message>
    <message>
        <source>Cash taken beside</source>
        <translation>另收现金</translation>
    </message>
    <message>
        <source>Cash expected</source>
        <translation>应有现金</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>清点现金</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 when a shift was opened; it goes on.</extracomment>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未清点</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>无差额</translation>
    </message>
    <message>
        <source>%1 too little</source>
        <extracomment>%1 a sum of money: what is missing in the drawer, or what is too much there.</extracomment>
        <translation>少 %1</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>多 %1</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>收银台</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Paid with WeChat</source>
        <translation>微信收款</translation>
    </message>
    <message>
        <source>Given back with WeChat</source>
        <translation>微信退款</translation>
    </message>
    <message>
        <source>Remains with WeChat</source>
        <translation>微信净收</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A name and its value: &quot;Cashier: Li&quot;.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Creating code</source>
        <translation>正在下单</translation>
    </message>
    <message>
        <source>One moment. Esc cancels.</source>
        <translation>请稍候，按 Esc 取消。</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>待支付</translation>
    </message>
    <message>
        <source>Let the buyer scan this code with WeChat.</source>
        <translation>请顾客用微信“扫一扫”扫这个码。</translation>
    </message>
    <message>
        <source>Scanned, paying</source>
        <translation>已扫码，支付中</translation>
    </message>
    <message>
        <source>The buyer is confirming on the phone.</source>
        <translation>顾客正在手机上确认。</translation>
    </message>
    <message>
        <source>Checking with WeChat</source>
        <translation>查询中</translation>
    </message>
    <message>
        <source>The answer comes in a moment.</source>
        <translation>马上就有结果。</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Hand over the goods.</source>
        <translation>可以交货。</translation>
    </message>
    <message>
        <source>Not confirmed – do not hand over</source>
        <translation>状态未知，请勿交货</translation>
    </message>
    <message>
        <source>Ask again, or call the owner.</source>
        <translation>请再查询，或叫店主来。</translation>
    </message>
    <message>
        <source>Code expired</source>
        <translation>二维码已过期</translation>
    </message>
    <message>
        <source>Give the buyer a fresh code.</source>
        <translation>请给顾客换一个新码。</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>正在关闭</translation>
    </message>
    <message>
        <source>WeChat is asked first whether the buyer has paid.</source>
        <translation>先向微信查询顾客是否已付款。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Nothing was paid, and this code no longer works.</source>
        <translation>没有收款，这个码已失效。</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>下单被拒绝</translation>
    </message>
    <message>
        <source>No code could be made. Nothing was paid.</source>
        <translation>没能生成二维码，没有收款。</translation>
    </message>
    <message>
        <source>Paid after closing</source>
        <translation>迟到收款</translation>
    </message>
    <message>
        <source>The money is there. Book it or refund it.</source>
        <translation>钱已到账，请入账或退款。</translation>
    </message>
    <message>
        <source>Suspicious notice</source>
        <translation>异常通知</translation>
    </message>
    <message>
        <source>Do not hand over. Look at the details with the owner.</source>
        <translation>请勿交货，与店主一起查看详情。</translation>
    </message>
    <message>
        <source>Refunding</source>
        <translation>退款中</translation>
    </message>
    <message>
        <source>Ask again in a moment.</source>
        <translation>请稍后再查询。</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Refund failed</source>
        <translation>退款失败</translation>
    </message>
    <message>
        <source>Try again with the same refund number.</source>
        <translation>请用同一退款单号重试。</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>状态未知</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待支付</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>已扫码</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>查询中</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>部分退款</translation>
    </message>
    <message>
        <source>Some of the money has gone back to the buyer.</source>
        <translation>部分款项已退回给顾客。</translation>
    </message>
    <message>
        <source>All of the money has gone back to the buyer.</source>
        <translation>款项已全部退回给顾客。</translation>
    </message>
    <message>
        <source>%1 refunded</source>
        <extracomment>In a list of orders; %1 is the amount that has gone back.</extracomment>
        <translation>已退 %1</translation>
    </message>
</context>
<context>
    <name>TimeLineWords</name>
    <message>
        <source>Code %1 · number …%2</source>
        <extracomment>%1 counts the codes of one sale; %2 is the last part of an order number.</extracomment>
        <translation>第 %1 个码 · 单号 …%2</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>Paid %1 at %2, this shop</source>
        <extracomment>%1 an amount, %2 a time of day.</extracomment>
        <translation>本店已收款 %1，时间 %2</translation>
    </message>
    <message>
        <source>Paid %1 on %2, this shop</source>
        <extracomment>%1 an amount, %2 day and time.</extracomment>
        <translation>本店已收款 %1，时间 %2</translation>
    </message>
    <message>
        <source>The money is there. Compare the amount and what was bought.</source>
        <translation>钱已到账。请核对金额和所购商品。</translation>
    </message>
    <message>
        <source>The money came on another day: is it today&apos;s purchase?</source>
        <translation>这笔钱不是今天收的：请确认是不是今天的消费。</translation>
    </message>
    <message>
        <source>It came after the order was closed: book it or give it back.</source>
        <translation>订单关闭后才到账：请入账或退款。</translation>
    </message>
    <message>
        <source>Not paid: this order of %1 is closed</source>
        <extracomment>%1 an amount.</extracomment>
        <translation>未付款：这笔 %1 的订单已关闭</translation>
    </message>
    <message>
        <source>WeChat said so. Do not hand over; ask WeChat again if the buyer insists.</source>
        <translation>这是微信的答复。请勿交货；顾客坚持时可再次查询微信。</translation>
    </message>
    <message>
        <source>Not confirmed: %1, this shop</source>
        <extracomment>%1 an amount.</extracomment>
        <translation>尚未确认：本店订单 %1</translation>
    </message>
    <message>
        <source>Do not hand over yet. WeChat is being asked; a phone&apos;s screen is no proof.</source>
        <translation>请先不要交货。正在向微信查询；手机屏幕不能作为凭证。</translation>
    </message>
    <message>
        <source>Not in this ledger</source>
        <translation>本账本中没有这笔订单</translation>
    </message>
    <message>
        <source>That is not proof of no payment: it may be another shop&apos;s, another desk&apos;s, or older than this ledger. Do not hand over; compare the whole number, and look at WeChat&apos;s merchant page.</source>
        <translation>这并不证明没有付款：可能是别的店、别的收银台的，或早于本账本。请勿交货；请核对完整单号，并查看微信商户平台。</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) end so</source>
        <translation>
            <numerusform>有 %n 笔订单以此结尾</numerusform>
        </translation>
    </message>
    <message>
        <source>Type more digits, or compare the amount and the time.</source>
        <translation>请多输入几位，或核对金额和时间。</translation>
    </message>
    <message>
        <source>Paid %1, and %2 has gone back</source>
        <extracomment>Both are amounts.</extracomment>
        <translation>已收 %1，又退回 %2</translation>
    </message>
    <message>
        <source>Nothing is paid for any more: do not hand over for this payment.</source>
        <translation>款项已全部退回：请勿凭这笔付款交货。</translation>
    </message>
    <message>
        <source>Hand over only what is still paid for.</source>
        <translation>只交付仍已付款的部分。</translation>
    </message>
</context>
<context>
    <name>saoma::AccessForm</name>
    <message>
        <source>May give back at once, in yuan</source>
        <translation>单笔最多可退（元）</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>First the owner&apos;s PIN: 4 to 12 digits. From then on every refund needs a PIN, and every change here this one.</source>
        <translation>先设置店主口令：4 到 12 位数字。设置之后，每次退款都需要口令，在此修改都需要店主口令。</translation>
    </message>
    <message>
        <source>A new PIN for the owner; the old one is needed once more.</source>
        <translation>更换店主口令，需要再输入一次旧口令。</translation>
    </message>
    <message>
        <source>Another limit, a new PIN, or both. Without a new PIN the old one stays.</source>
        <translation>可以改上限、换口令，或两者都改。不输入新口令则旧口令不变。</translation>
    </message>
    <message>
        <source>With a PIN this role may give money back, up to the limit.</source>
        <translation>设置口令后，该角色可以在上限内退款。</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The PIN until now</source>
        <translation>当前口令</translation>
    </message>
    <message>
        <source>The owner&apos;s PIN</source>
        <translation>店主口令</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
</context>
<context>
    <name>saoma::AccessPage</name>
    <message>
        <source>Who may give money back</source>
        <translation>谁可以退款</translation>
    </message>
    <message>
        <source>Owner, lead, cashier</source>
        <translation>店主、领班、收银员</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>From field to field; saves at the last</source>
        <translation>到下一项；最后一项时保存</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Between the roles and the form</source>
        <translation>在角色和表单之间切换</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Forget what was typed; then back to the counter</source>
        <translation>清除已输入的内容；再按回到收款</translation>
    </message>
    <message>
        <source>Every refund needs the PIN of a role whose limit is enough. After five wrong PINs in a row there is a wait of a minute, then twice as long each time, up to a day; it lasts whatever is restarted. Every try is on record.

What to do about a forgotten owner&apos;s PIN is written in the operation guide.</source>
        <translation>每次退款都需要上限足够的角色的口令。连续五次输错后要等一分钟，之后每错一次加倍，最长一天；重启程序也不会缩短。每次输入都有记录。

忘记店主口令怎么办，请看使用说明。</translation>
    </message>
    <message>
        <source>No PIN is set: whoever stands at this desk may give money back. With an owner&apos;s PIN, each refund needs one.</source>
        <translation>没有设置口令：站在这台收银台前的任何人都可以退款。设置店主口令后，每次退款都需要口令。</translation>
    </message>
    <message>
        <source>The owner&apos;s PIN was last replaced without the old one on %1, on the command line. Was it not you? Set a new one, and look at the refunds since.</source>
        <extracomment>%1 day and time.</extracomment>
        <translation>店主口令最近一次是在 %1 通过命令行、未用旧口令更换的。如果不是您本人所为，请设置新口令，并查看此后的退款。</translation>
    </message>
</context>
<context>
    <name>saoma::AccessViewModel</name>
    <message>
        <source>The owner&apos;s PIN is set. Write it down where only you find it.</source>
        <translation>店主口令已设置。请记在只有您找得到的地方。</translation>
    </message>
    <message>
        <source>Set. %1: up to %2 at once.</source>
        <extracomment>%1 a role (&quot;Lead&quot;), %2 an amount.</extracomment>
        <translation>已设置：%1单笔最多可退 %2。</translation>
    </message>
</context>
<context>
    <name>saoma::AlarmStrip</name>
    <message>
        <source>Details</source>
        <translation>查看详情</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more)</source>
        <extracomment>%1 is a whole sentence about an alarm; %n counts the alarms that wait behind it.</extracomment>
        <translation>
            <numerusform>%1（还有 %n 条）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saoma::AmountEdit</name>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
</context>
<context>
    <name>saoma::AmountPanel</name>
    <message>
        <source>Only digits and one point belong here.</source>
        <translation>这里只能输入数字和一个小数点。</translation>
    </message>
    <message>
        <source>That is a full-width character: switch the input method to half-width.</source>
        <translation>这是全角字符，请把输入法切换到半角。</translation>
    </message>
    <message>
        <source>There is a decimal point already.</source>
        <translation>已经有小数点了。</translation>
    </message>
    <message>
        <source>At most two decimals: one fen is the smallest amount.</source>
        <translation>最多两位小数，最小单位是一分。</translation>
    </message>
    <message>
        <source>The limit is ¥1000000.00.</source>
        <translation>单笔上限为 ¥1000000.00。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Charge %1</source>
        <extracomment>The button that asks for money. %1 is an amount such as ¥12.50.</extracomment>
        <translation>收款 %1</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
</context>
<context>
    <name>saoma::BackupTable</name>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>saoma::BackupsPage</name>
    <message>
        <source>Daily backups</source>
        <translation>每日备份</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Make today&apos;s</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>From backup to backup</source>
        <translation>在备份之间移动</translation>
    </message>
    <message>
        <source>Make today&apos;s backup</source>
        <translation>做今天的备份</translation>
    </message>
    <message>
        <source>Check the chosen one</source>
        <translation>检查所选备份</translation>
    </message>
    <message>
        <source>Go back to the chosen one, after a question</source>
        <translation>确认后恢复所选备份</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back; then to the counter</source>
        <translation>返回；再回到收银台</translation>
    </message>
</context>
<context>
    <name>saoma::BackupsViewModel</name>
    <message>
        <source>Today&apos;s backup is made: %1.</source>
        <translation>今天的备份已完成：%1。</translation>
    </message>
    <message>
        <source>Today&apos;s backup is there already.</source>
        <translation>今天的备份已存在。</translation>
    </message>
    <message>
        <source>The backup of %1: %2.</source>
        <extracomment>%1 is a day, %2 what was found.</extracomment>
        <translation>%1 的备份：%2。</translation>
    </message>
    <message>
        <source>One moment… selling goes on.</source>
        <translation>请稍候…可以继续收款。</translation>
    </message>
    <message>
        <source>Another program is making today&apos;s backup.</source>
        <translation>另一程序正在做今天的备份。</translation>
    </message>
</context>
<context>
    <name>saoma::BillSums</name>
    <message>
        <source>WeChat&apos;s bill</source>
        <translation>微信账单</translation>
    </message>
    <message>
        <source>This ledger</source>
        <translation>本账本</translation>
    </message>
    <message>
        <source>Apart by</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>相符</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n 笔收款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n 笔退款</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 match to the fen.
WeChat&apos;s charge: %2</source>
        <extracomment>%1 how many payments and refunds, %2 an amount.</extracomment>
        <translation>%1 笔分文不差。
微信手续费：%2</translation>
    </message>
</context>
<context>
    <name>saoma::BillTable</name>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>WeChat&apos;s bill</source>
        <translation>微信账单</translation>
    </message>
    <message>
        <source>This ledger</source>
        <translation>本账本</translation>
    </message>
    <message>
        <source>What would be done</source>
        <translation>将要做什么</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>saoma::BillsPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The day or month before</source>
        <translation>前一天或前一个月</translation>
    </message>
    <message>
        <source>Day of the bill</source>
        <translation>账单日期</translation>
    </message>
    <message>
        <source>The next day or month</source>
        <translation>后一天或后一个月</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Fetch and compare</source>
        <translation>下载并核对</translation>
    </message>
    <message>
        <source>Open a bill&apos;s file</source>
        <translation>打开账单文件</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Show the order</source>
        <translation>查看订单</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>The day or month before, and the next one</source>
        <translation>前一天或前一个月，后一天或后一个月</translation>
    </message>
    <message>
        <source>A day, or its month</source>
        <translation>按日，或按月</translation>
    </message>
    <message>
        <source>Type a day; Enter compares, Esc goes back to the list</source>
        <translation>输入日期；Enter 核对，Esc 回到列表</translation>
    </message>
    <message>
        <source>Fetch WeChat&apos;s bill and compare</source>
        <translation>下载微信账单并核对</translation>
    </message>
    <message>
        <source>Open a bill&apos;s file; one can be dropped here, too</source>
        <translation>打开账单文件，也可以把文件拖进来</translation>
    </message>
    <message>
        <source>Another difference</source>
        <translation>另一条差异</translation>
    </message>
    <message>
        <source>Show the order in the order book</source>
        <translation>在订单簿中查看该订单</translation>
    </message>
    <message>
        <source>See what asking WeChat could end; Enter asks</source>
        <translation>预览向微信查询能解决什么；Enter 查询</translation>
    </message>
    <message>
        <source>Export the result as a spreadsheet or CSV</source>
        <translation>把结果导出为电子表格或 CSV</translation>
    </message>
    <message>
        <source>Stop, or go back; then back to the counter</source>
        <translation>停止，或返回；再按回到收款</translation>
    </message>
    <message>
        <source>Open a bill</source>
        <translation>打开账单</translation>
    </message>
    <message>
        <source>Bills (%1)</source>
        <translation>账单 (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>所有文件 (%1)</translation>
    </message>
    <message>
        <source>Export the result</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>Spreadsheet (%1)</source>
        <translation>电子表格 (%1)</translation>
    </message>
    <message>
        <source>Text (%1)</source>
        <translation>文本 (%1)</translation>
    </message>
    <message>
        <source>Ask WeChat</source>
        <translation>向微信查询</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
</context>
<context>
    <name>saoma::BillsViewModel</name>
    <message>
        <source>Stopped. Nothing was compared, and nothing was booked.</source>
        <translation>已停止。没有核对，也没有入账。</translation>
    </message>
    <message>
        <source>%1 of %2 booked on WeChat&apos;s answer. Compare again to see the new sums.</source>
        <extracomment>%1 of %2 differences.</extracomment>
        <translation>%2 笔中有 %1 笔已按微信的答复入账。重新核对即可看到新的合计。</translation>
    </message>
    <message>
        <source>reconciliation-%1</source>
        <extracomment>The name of an exported file, without its ending; %1 is a day.</extracomment>
        <translation>对账-%1</translation>
    </message>
    <message>
        <source>Asking WeChat: %1 of %2 answered.</source>
        <translation>正在向微信查询：%2 笔中已答复 %1 笔。</translation>
    </message>
    <message>
        <source>Comparing: %1 lines read. Esc stops it.</source>
        <translation>正在核对：已读 %1 行。按 Esc 停止。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Fetching WeChat&apos;s bill of %1 (%2). Esc stops it.</source>
        <extracomment>%1 a day, %2 &quot;3 of 28&quot;.</extracomment>
        <translation>正在下载 %1 的微信账单(%2)。按 Esc 停止。</translation>
    </message>
    <message>
        <source>Comparing the bill of %1 (%2): %3 lines read. Esc stops it.</source>
        <translation>正在核对 %1 的账单（%2）：已读 %3 行。按 Esc 停止。</translation>
    </message>
    <message>
        <source>Choose a day or a month, or drop a bill&apos;s file here. WeChat&apos;s bill is held against this ledger, and nothing is booked by that.</source>
        <translation>请选择日期或月份，或把账单文件拖到这里。系统会把微信账单与本账本逐笔核对，核对本身不会入账。</translation>
    </message>
    <message numerus="yes">
        <source>WeChat will be asked about %n order(s). Only what it confirms is booked, never what the bill says.</source>
        <translation>
            <numerusform>将向微信查询 %n 笔订单。只按微信的确认入账，绝不按账单入账。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was compared. %1</source>
        <translation>没有核对。%1</translation>
    </message>
    <message>
        <source>The days before %1 were compared; this one was not. %2</source>
        <translation>%1 之前的日子已核对，这一天没有。%2</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
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
        <translation>搜索商品</translation>
    </message>
    <message>
        <source>Search: id, name or category (%1)</source>
        <extracomment>%1 is a key.</extracomment>
        <translation>搜索编号、名称或分类（%1）</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation>显示看板</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>The board is full. Take a product off it first.</source>
        <translation>看板已满，请先取消一件商品。</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Mark a product with the space bar or a click.</source>
        <translation>还没有选商品。按空格键或点一下即可选中。</translation>
    </message>
    <message>
        <source>Reading the products…</source>
        <translation>正在读取商品…</translation>
    </message>
    <message>
        <source>No product is on sale. Ctrl+2 opens the products.</source>
        <translation>没有在售商品。按 Ctrl+2 打开商品页。</translation>
    </message>
    <message>
        <source>No product has these words in its id, name or category.</source>
        <translation>编号、名称、分类中都没有这些字。</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>已选 %1 件，最多 %2 件</translation>
    </message>
    <message>
        <source>The board shows buyers a live code for each product, for shops without printed product codes. Choose up to %1 products.</source>
        <translation>看板为每件商品显示一个随时更新的收款码，适合不能使用打印商品码的商户。最多选 %1 件商品。</translation>
    </message>
</context>
<context>
    <name>saoma::BoardPage</name>
    <message>
        <source>Practice: click a card or type its number, and a buyer scans its code and pays.</source>
        <translation>练习：点一张卡片或按它的序号，就有顾客扫码付款。</translation>
    </message>
    <message>
        <source>Every code is for one buyer; once it is paid, a fresh one comes. Payments stand in the counter&apos;s list of today.</source>
        <translation>每个码只收一位顾客的款，付款后自动换新码。收到的款在收款页的今日列表中。</translation>
    </message>
    <message>
        <source>Choose products</source>
        <translation>选择商品</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>In the list: put the product on the board, or take it off</source>
        <translation>在列表中：把商品放上看板或取下</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation>显示看板</translation>
    </message>
    <message>
        <source>The board on a whole screen, for buyers; again or Esc: back</source>
        <translation>全屏显示看板给顾客看；再按一次或按 Esc 返回</translation>
    </message>
    <message>
        <source>Back: from the board to the choice, then to the counter</source>
        <translation>返回：从看板到选择商品，再到收款页</translation>
    </message>
</context>
<context>
    <name>saoma::BoardView</name>
    <message>
        <source>No codes right now. Please pay at the counter.</source>
        <translation>暂无二维码，请到收银台付款。</translation>
    </message>
    <message>
        <source>Reading the products…</source>
        <translation>正在读取商品…</translation>
    </message>
    <message>
        <source>None of the chosen products is on sale. Esc leads back to the choice.</source>
        <translation>所选商品都已停售。按 Esc 重新选择。</translation>
    </message>
</context>
<context>
    <name>saoma::BoardWindow</name>
    <message>
        <source>Product board</source>
        <translation>商品看板</translation>
    </message>
    <message>
        <source>Scan with WeChat and pay</source>
        <extracomment>%1 is the shop&apos;s name.</extracomment>
        <translation>微信扫一扫，马上付款</translation>
    </message>
    <message>
        <source>%1 · Scan with WeChat and pay</source>
        <translation>%1 · 微信扫一扫，马上付款</translation>
    </message>
</context>
<context>
    <name>saoma::CalibrationDialog</name>
    <message>
        <source>Calibrate a printer</source>
        <translation>打印机校准</translation>
    </message>
    <message>
        <source>1  Choose the printer</source>
        <translation>1  选择打印机</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Remove the correction</source>
        <translation>取消校正</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>2  Print the calibration page</source>
        <translation>2  打印校准页</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Print the page</source>
        <translation>打印校准页</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>3  Measure it with a ruler, to a tenth of a millimetre or two, and type the lengths</source>
        <translation>3  用尺子量，精确到 0.1 至 0.2 毫米，输入四个长度</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Store it all the same</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>Save the calibration page</source>
        <translation>保存校准页</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取消校正</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Store the result</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>The lengths that were typed are not stored. Close all the same?</source>
        <translation>输入的长度还没有保存。仍要关闭吗？</translation>
    </message>
    <message>
        <source>Close without storing</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>Go on measuring</source>
        <translation>继续测量</translation>
    </message>
</context>
<context>
    <name>saoma::CalibrationViewModel</name>
    <message>
        <source>Looking for printers…</source>
        <translation>正在查找打印机…</translation>
    </message>
    <message>
        <source>This printer is not on this computer now: it can only be forgotten. Switch it on or set it up again, and look again.</source>
        <translation>这台打印机现在不在这台电脑上，只能取消它的校正。请打开或重新添加打印机，再重新查找。</translation>
    </message>
    <message>
        <source>The printer “%1” cannot take this paper: choose another one.</source>
        <translation>打印机“%1”不支持这种纸张：请换一种。</translation>
    </message>
    <message>
        <source>Its sheets are drawn %1.</source>
        <extracomment>%1 is a list such as &quot;1.5 mm to the right, 0.8 % smaller across&quot;.</extracomment>
        <translation>打印时校正：%1。</translation>
    </message>
    <message>
        <source>calibration-%1</source>
        <extracomment>A file name; %1 is a printer.</extracomment>
        <translation>校准页-%1</translation>
    </message>
    <message>
        <source>Sent to the printer “%1”. When the page has come out, measure it and type the four lengths.</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>已发送到打印机“%1”。纸出来后，请量好并输入四个长度。</translation>
    </message>
    <message>
        <source>Saved: %1. Print it at actual size, without fitting it to the page.</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>已保存：%1。请按“实际大小”打印，不要适合页面。</translation>
    </message>
    <message>
        <source>What is typed must be a length in millimetres.</source>
        <translation>请输入以毫米为单位的长度。</translation>
    </message>
    <message>
        <source>Type the four lengths: here it is said what they mean.</source>
        <translation>输入四个长度后，这里会说明结果。</translation>
    </message>
    <message>
        <source>The correction was not stored. %1</source>
        <extracomment>%1 says why.</extracomment>
        <translation>校正没有保存。%1</translation>
    </message>
    <message>
        <source>Noted: “%1” is true to size, and its sheets are not corrected.</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>已记下：“%1”尺寸准确，不需要校正。</translation>
    </message>
    <message>
        <source>Stored: sheets for “%1” are corrected from now on.</source>
        <translation>已保存：从现在起，用“%1”打印的码都会校正。</translation>
    </message>
    <message>
        <source>Remove the correction of “%1” (%2)? To have it again the printer must be measured again.</source>
        <extracomment>%1 is a printer, %2 what its correction does.</extracomment>
        <translation>取消打印机“%1”的校正（%2）？以后要校正须重新测量。</translation>
    </message>
    <message>
        <source>The correction was not removed. %1</source>
        <extracomment>%1 says why.</extracomment>
        <translation>校正没有取消。%1</translation>
    </message>
    <message>
        <source>Removed: sheets for “%1” are not corrected any more.</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>已取消：用“%1”打印的码不再校正。</translation>
    </message>
    <message>
        <source>This computer has no printer. Set one up in the system settings, then look again. The page can be saved as PDF, and printed elsewhere.</source>
        <translation>这台电脑没有打印机。请在系统设置中添加打印机，再重新查找。也可以把校准页存为 PDF，到别处打印。</translation>
    </message>
    <message>
        <source>calibration</source>
        <extracomment>A file name.</extracomment>
        <translation>校准页</translation>
    </message>
</context>
<context>
    <name>saoma::CheckPanel</name>
    <message>
        <source>Save PDF</source>
        <translation>保存 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Check the codes</source>
        <translation>检查商品码</translation>
    </message>
    <message>
        <source>What is wrong with the cards</source>
        <translation>卡片的问题</translation>
    </message>
</context>
<context>
    <name>saoma::CodeStage</name>
    <message>
        <source>QR code for the buyer</source>
        <translation>给顾客扫的二维码</translation>
    </message>
</context>
<context>
    <name>saoma::CounterPage</name>
    <message>
        <source>Too many sales are open. Finish or cancel one first.</source>
        <translation>未完成的收款太多，请先完成或取消一笔。</translation>
    </message>
    <message>
        <source>Type the amount; it always has the focus</source>
        <translation>输入金额，随时可输</translation>
    </message>
    <message>
        <source>Add another line to the sum</source>
        <translation>累加一项</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Charge; without an amount: the next act, such as the next sale</source>
        <translation>收款；没有金额时执行下一步，例如下一笔</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the amount; without an amount: back, or cancel the sale</source>
        <translation>清除金额；没有金额时返回或取消收款</translation>
    </message>
    <message>
        <source>Today&apos;s orders; Enter opens one</source>
        <translation>今日订单，回车打开</translation>
    </message>
    <message>
        <source>Practice panel (in practice mode)</source>
        <translation>练习面板（练习模式）</translation>
    </message>
    <message>
        <source>Fresh code for the same sale</source>
        <translation>同一笔收款换新码</translation>
    </message>
    <message>
        <source>Ask WeChat now</source>
        <translation>立即向微信查询</translation>
    </message>
    <message>
        <source>Next open sale</source>
        <translation>下一笔未完成的收款</translation>
    </message>
    <message>
        <source>Give the money of the shown sale back</source>
        <translation>退还所显示销售的款项</translation>
    </message>
</context>
<context>
    <name>saoma::ExportPanel</name>
    <message>
        <source>Export the products</source>
        <translation>导出商品</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Spreadsheet (.xlsx)</source>
        <translation>电子表格 (.xlsx)</translation>
    </message>
    <message>
        <source>Text (.csv)</source>
        <translation>文本 (.csv)</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Those off sale too</source>
        <translation>含已下架商品</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A kind of rows and how many there are: &quot;New (12)&quot;.</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>saoma::IdleStage</name>
    <message>
        <source>Ready for the next sale</source>
        <translation>可以收款了</translation>
    </message>
    <message>
        <source>Type the amount and press Enter.</source>
        <translation>输入金额，按回车收款。</translation>
    </message>
    <message>
        <source>+ adds a line · F1 shows all keys</source>
        <translation>按 + 累加一项 · 按 F1 查看按键</translation>
    </message>
</context>
<context>
    <name>saoma::ImportPanel</name>
    <message>
        <source>What the file would change</source>
        <translation>文件会带来的变化</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>换个文件</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message numerus="yes">
        <source>Writing %n product(s), all of them or none…</source>
        <translation>
            <numerusform>正在写入 %n 种商品，要么全部写入，要么都不写…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>没有导入任何内容。</translation>
    </message>
    <message>
        <source>%1 Columns that are not used: %2</source>
        <translation>%1未使用的列：%2</translation>
    </message>
    <message numerus="yes">
        <source>Take the %n product(s) that the file lacks off sale</source>
        <translation>
            <numerusform>把文件里没有的 %n 种商品下架</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n change(s)</source>
        <translation>
            <numerusform>导入 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be used, so nothing can be imported: mend them in the file, and read it again.</source>
        <translation>
            <numerusform>有 %n 行不能用，因此不能导入：请在文件里改好，再重新读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Products were changed meanwhile, so nothing was written. This is a new comparison: look at it and confirm again.</source>
        <translation>商品刚被别处改过，所以什么都没有写入。这是重新比较的结果，请看过再确认。</translation>
    </message>
    <message>
        <source>Everything is here as the file has it: there is nothing to import.</source>
        <translation>现有商品与文件一致，没有要导入的。</translation>
    </message>
    <message>
        <source>That many changes take some seconds, in which no desk can sell: best before the shop opens.</source>
        <translation>改动较多，写入要几秒钟，其间各台都不能收款：最好在开店前导入。</translation>
    </message>
    <message>
        <source>Nothing is written before you confirm.</source>
        <translation>确认之前不会写入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n row(s) with the products here…</source>
        <translation>
            <numerusform>正在把 %n 行与现有商品比较…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file puts no product on sale, so it cannot take %n product(s) off sale: check that it is the right one.</source>
        <translation>
            <numerusform>文件中没有在售商品，因此不能把 %n 种商品全部下架：请确认文件是否正确。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) go off sale: from then on their printed codes sell nothing.</source>
        <translation>
            <numerusform>%n 种商品将下架：此后它们印出的码不能再收款。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has no product below its headings: there is nothing to import.</source>
        <translation>文件的标题行下面没有商品：没有可导入的内容。</translation>
    </message>
</context>
<context>
    <name>saoma::ImportTable</name>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Not in the file: goes off sale</source>
        <translation>文件里没有：将下架</translation>
    </message>
    <message>
        <source>Not in the file: stays on sale</source>
        <translation>文件里没有：继续在售</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Changes and faults</source>
        <translation>变化与问题</translation>
    </message>
</context>
<context>
    <name>saoma::ImportViewModel</name>
    <message>
        <source>%1 is imported: %2 new, %3 changed, %4 off sale.</source>
        <translation>已导入 %1：新增 %2，修改 %3，下架 %4。</translation>
    </message>
</context>
<context>
    <name>saoma::Keypad</name>
    <message>
        <source>Erase the last digit</source>
        <translation>删除最后一位</translation>
    </message>
    <message>
        <source>Clear the amount</source>
        <translation>清除金额</translation>
    </message>
    <message>
        <source>Add another line</source>
        <translation>累加一项</translation>
    </message>
</context>
<context>
    <name>saoma::KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Any key closes this.</source>
        <translation>按任意键关闭。</translation>
    </message>
</context>
<context>
    <name>saoma::MainWindow</name>
    <message>
        <source>Saoma cash desk</source>
        <translation>扫码收银台</translation>
    </message>
    <message>
        <source>%1 – Saoma cash desk</source>
        <translation>%1 – 扫码收银台</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) fast: set the date and time.</source>
        <translation>
            <numerusform>本机时钟快了 %n 分钟，请校准日期和时间。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) slow: set the date and time.</source>
        <translation>
            <numerusform>本机时钟慢了 %n 分钟，请校准日期和时间。</numerusform>
        </translation>
    </message>
    <message>
        <source>WeChat does not answer. Open sales are asked about again by themselves.</source>
        <translation>微信没有应答。未完成的收款会自动继续查询。</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Details of the alarm at the top</source>
        <translation>查看上方警报的详情</translation>
    </message>
    <message>
        <source>The alarm is settled</source>
        <translation>警报已处理</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>商品看板</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>商品码</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>PINs</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>The owner&apos;s PIN was replaced on %1 without the old one: the owner should know of it.</source>
        <extracomment>%1 day and time.</extracomment>
        <translation>店主口令于 %1 未用旧口令更换：应告知店主。</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>对账</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>desk %1</source>
        <translation>收银台 %1</translation>
    </message>
    <message>
        <source>Desk %1</source>
        <translation>收银台 %1</translation>
    </message>
    <message>
        <source>%1, shift %2</source>
        <extracomment>%1 a cashier&apos;s name, %2 the number of the shift that is open.</extracomment>
        <translation>%1，%2 号班次</translation>
    </message>
    <message>
        <source>F1 shows the keys</source>
        <translation>F1 显示按键</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
</context>
<context>
    <name>saoma::OrderCard</name>
    <message>
        <source>Choose an order: its time line stands here, and who said what.

A buyer says “I have paid”? Type or scan the number on the phone, or its last digits.</source>
        <translation>选择一笔订单，这里会显示它的经过以及消息来源。

顾客说“我付过了”？请输入或扫描手机上的单号，或其末几位。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Close this order? WeChat is asked first; if the buyer has paid, it becomes a sale.</source>
        <translation>要关闭这笔订单吗？会先查询微信；如果顾客已付款，就会记为已收款。</translation>
    </message>
    <message>
        <source>Ask WeChat</source>
        <translation>查询微信</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>复制单号</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭订单</translation>
    </message>
    <message>
        <source>The order number is copied.</source>
        <translation>单号已复制。</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>确认关闭</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>商户单号 %1</translation>
    </message>
    <message>
        <source>Transaction %1</source>
        <translation>微信支付单号 %1</translation>
    </message>
    <message>
        <source>Product %1</source>
        <translation>商品 %1</translation>
    </message>
    <message>
        <source>Desk %1, %2</source>
        <extracomment>A desk and when it made the order.</extracomment>
        <translation>收银台 %1，%2</translation>
    </message>
    <message>
        <source>Nothing has come from WeChat about this order yet.</source>
        <translation>微信还没有关于这笔订单的消息。</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>退款…</translation>
    </message>
</context>
<context>
    <name>saoma::OrderFilterBar</name>
    <message>
        <source>Any day</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Days…</source>
        <translation>选择日期…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>All states</source>
        <extracomment>Chips over the list of orders; “Doubtful”: not confirmed, suspicious, paid after closing.</extracomment>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Any kind of code</source>
        <translation>全部收款方式</translation>
    </message>
    <message>
        <source>All desks</source>
        <translation>全部收银台</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <extracomment>A chip that opens a menu: %1 what is chosen.</extracomment>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Desk %1</source>
        <translation>收银台 %1</translation>
    </message>
</context>
<context>
    <name>saoma::OrderList</name>
    <message>
        <source>Search orders</source>
        <translation>搜索订单</translation>
    </message>
    <message>
        <source>Number or its last digits, amount, day, product, desk, state</source>
        <translation>单号或末几位、金额、日期、商品、收银台、状态</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Reading the ledger…</source>
        <translation>正在读取账本…</translation>
    </message>
    <message>
        <source>There are no orders yet. The first sale at the counter will stand here.</source>
        <translation>还没有订单。柜台的第一笔收款会显示在这里。</translation>
    </message>
    <message>
        <source>No order has all of this. Esc clears the search.</source>
        <translation>没有符合全部条件的订单。按 Esc 清除搜索。</translation>
    </message>
</context>
<context>
    <name>saoma::OrderTable</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>The last digits of an order number.</extracomment>
        <translation>单号</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>收银台</translation>
    </message>
</context>
<context>
    <name>saoma::OrdersPage</name>
    <message>
        <source>Export these orders</source>
        <translation>导出这些订单</translation>
    </message>
    <message>
        <source>Search; letters typed in the list search too</source>
        <translation>搜索；在列表中输入也会搜索</translation>
    </message>
    <message>
        <source>The order before and the next one</source>
        <translation>上一笔和下一笔订单</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>After a number from a buyer&apos;s phone: ask WeChat about it</source>
        <translation>输入顾客手机上的单号后：查询微信</translation>
    </message>
    <message>
        <source>Ask WeChat about the order now</source>
        <translation>立即向微信查询这笔订单</translation>
    </message>
    <message>
        <source>What WeChat has said, word for word; again: the time line</source>
        <translation>微信的原始消息；再按一次回到经过</translation>
    </message>
    <message>
        <source>Copy the order number</source>
        <translation>复制单号</translation>
    </message>
    <message>
        <source>Close the order; Enter confirms</source>
        <translation>关闭订单；回车确认</translation>
    </message>
    <message>
        <source>Other days, other states</source>
        <translation>切换日期、切换状态</translation>
    </message>
    <message>
        <source>Export what is found</source>
        <translation>导出搜索结果</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back; clear the search; then back to the counter</source>
        <translation>返回；清除搜索；再回到柜台</translation>
    </message>
    <message>
        <source>Spreadsheet (%1)</source>
        <translation>电子表格 (%1)</translation>
    </message>
    <message>
        <source>Text (%1)</source>
        <translation>文本 (%1)</translation>
    </message>
    <message>
        <source>orders</source>
        <extracomment>The name of a file of orders, without its ending.</extracomment>
        <translation>订单</translation>
    </message>
    <message>
        <source>Give money back; Enter goes on, Esc goes back</source>
        <translation>退款；回车继续，Esc 返回</translation>
    </message>
</context>
<context>
    <name>saoma::OrdersViewModel</name>
    <message>
        <source>WeChat has answered: %1.</source>
        <extracomment>WeChat was asked about an order and has answered; %1 is the order&apos;s state.</extracomment>
        <translation>微信已答复：%1。</translation>
    </message>
    <message>
        <source>Orders %1 · paid %2 · ¥%3</source>
        <extracomment>%1 orders, %2 of them paid, %3 their sum; all are numbers with separators.</extracomment>
        <translation>订单 %1 笔 · 已收款 %2 笔 · ¥%3</translation>
    </message>
    <message>
        <source>%1, counting…</source>
        <translation>%1，统计中…</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 笔订单写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>导出已停止，没有写出文件。</translation>
    </message>
    <message>
        <source>Writing the orders… %1. Esc stops it.</source>
        <extracomment>%1 the number of orders written so far.</extracomment>
        <translation>正在导出订单… %1。按 Esc 停止。</translation>
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
        <translation>打印</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>正在查找打印机…</translation>
    </message>
    <message>
        <source>On A4 paper, one side.</source>
        <translation>A4 纸，单面。</translation>
    </message>
</context>
<context>
    <name>saoma::PaperErrand</name>
    <message>
        <source>Writing the file…</source>
        <translation>正在写入文件…</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Sent to the printer “%1”.</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>已发送到打印机“%1”。</translation>
    </message>
    <message>
        <source>It was stopped: nothing was written or printed.</source>
        <translation>已停止：没有写入或打印任何内容。</translation>
    </message>
    <message>
        <source>Page %1 of %2.</source>
        <translation>第 %1 页，共 %2 页。</translation>
    </message>
    <message>
        <source>Esc stops it.</source>
        <translation>按 Esc 停止。</translation>
    </message>
</context>
<context>
    <name>saoma::PaperPanel</name>
    <message>
        <source>Paper and cards</source>
        <translation>纸张与卡片</translation>
    </message>
    <message>
        <source>Own grid…</source>
        <translation>自定模板…</translation>
    </message>
    <message>
        <source>Printer&apos;s resolution</source>
        <translation>打印机分辨率</translation>
    </message>
    <message>
        <source>Or click the place in the preview</source>
        <translation>也可在预览中点击位置</translation>
    </message>
    <message>
        <source> dpi</source>
        <extracomment>Dots per inch; a blank before it.</extracomment>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Same copies for all</source>
        <translation>统一份数</translation>
    </message>
    <message>
        <source>Copies of each product</source>
        <translation>每种商品的份数</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>An own template: %1 is its name, %2 what it is.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Begin at place (of %1)</source>
        <extracomment>On a used sheet of labels; %1 counts all of its labels.</extracomment>
        <translation>起始位置（共 %1 格）</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>PDF, for any printer</source>
        <translation>PDF，不限打印机</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A printer: %1 is its name, %2 what it is.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>校准…</translation>
    </message>
    <message>
        <source>Measure a printer that prints beside the place or not true to size</source>
        <translation>打印位置偏移或尺寸不准时，测量打印机</translation>
    </message>
</context>
<context>
    <name>saoma::PickPanel</name>
    <message>
        <source>Search products</source>
        <translation>搜索商品</translation>
    </message>
    <message>
        <source>Search name, id, category (%1)</source>
        <extracomment>%1 is a key.</extracomment>
        <translation>搜索名称、编号、分类（%1）</translation>
    </message>
    <message>
        <source>Pick all shown</source>
        <translation>全选当前</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>%1 picked</source>
        <translation>已选 %1 种</translation>
    </message>
    <message>
        <source>Nothing is found · %1</source>
        <extracomment>%1 is &quot;2 picked&quot;.</extracomment>
        <translation>没有找到 · %1</translation>
    </message>
    <message>
        <source>Printed sheets</source>
        <translation>已印批次</translation>
    </message>
</context>
<context>
    <name>saoma::Play</name>
    <message>
        <source>The cashier types 12.5 and presses Enter.</source>
        <translation>收银员输入 12.5 并按回车。</translation>
    </message>
    <message>
        <source>The buyer scans the code and thinks about it.</source>
        <translation>顾客扫码，犹豫一下。</translation>
    </message>
    <message>
        <source>The buyer enters the password; the platform tells the desk.</source>
        <translation>顾客输入密码，平台通知收银台。</translation>
    </message>
    <message>
        <source>Another buyer scans the printed code of LATTE and pays.</source>
        <translation>另一位顾客扫 LATTE 的商品码并付款。</translation>
    </message>
    <message>
        <source>The cashier looks at the product sale.</source>
        <translation>收银员查看这笔商品收款。</translation>
    </message>
    <message>
        <source>Both sales are paid. Pictures: %1</source>
        <translation>两笔都已收款。图片：%1</translation>
    </message>
    <message>
        <source>This step did not come to its end.</source>
        <translation>这一步没有完成。</translation>
    </message>
</context>
<context>
    <name>saoma::PracticeBanner</name>
    <message>
        <source>Practice mode – no real money moves</source>
        <translation>练习模式 – 不会产生真实收款</translation>
    </message>
</context>
<context>
    <name>saoma::PracticePanel</name>
    <message>
        <source>Play the buyer</source>
        <translation>扮演顾客</translation>
    </message>
    <message>
        <source>Scan and pay</source>
        <translation>扫码并付款</translation>
    </message>
    <message>
        <source>Scan, hesitate, pay</source>
        <translation>扫码，犹豫后付款</translation>
    </message>
    <message>
        <source>Not enough balance</source>
        <translation>余额不足</translation>
    </message>
    <message>
        <source>Scan and walk away</source>
        <translation>扫码后走开</translation>
    </message>
    <message>
        <source>Pay in the last second</source>
        <translation>最后一秒才付款</translation>
    </message>
    <message>
        <source>Product to scan</source>
        <translation>要扫的商品</translation>
    </message>
    <message>
        <source>Make trouble</source>
        <translation>制造故障</translation>
    </message>
    <message>
        <source>WeChat&apos;s answers get lost</source>
        <translation>微信的应答丢失</translation>
    </message>
    <message>
        <source>WeChat&apos;s system is busy</source>
        <translation>微信系统繁忙</translation>
    </message>
    <message>
        <source>No payment notices</source>
        <translation>收不到支付通知</translation>
    </message>
    <message>
        <source>Scan its printed code</source>
        <translation>扫商品码付款</translation>
    </message>
    <message>
        <source>What becomes of refunds</source>
        <translation>退款结果</translation>
    </message>
    <message>
        <source>Refunds arrive</source>
        <translation>退款：到账</translation>
    </message>
    <message>
        <source>Refunds: no balance</source>
        <translation>退款：余额不足</translation>
    </message>
    <message>
        <source>Refunds: card frozen</source>
        <translation>退款：银行卡冻结</translation>
    </message>
    <message>
        <source>Refunds: closed</source>
        <translation>退款：被关闭</translation>
    </message>
    <message>
        <source>Refunds: no answer</source>
        <translation>退款：无应答</translation>
    </message>
</context>
<context>
    <name>saoma::PracticeViewModel</name>
    <message>
        <source>The buyer&apos;s phone is in the pocket.</source>
        <translation>顾客的手机还在口袋里。</translation>
    </message>
    <message>
        <source>Scanning and paying…</source>
        <translation>正在扫码付款…</translation>
    </message>
    <message>
        <source>Scanned. The phone asks for the password…</source>
        <translation>已扫码，手机正在等待输入密码…</translation>
    </message>
    <message>
        <source>Payment done.</source>
        <translation>支付成功。</translation>
    </message>
    <message>
        <source>Not enough balance; pay another way.</source>
        <translation>余额不足，请更换支付方式。</translation>
    </message>
    <message>
        <source>Payment cancelled.</source>
        <translation>已取消支付。</translation>
    </message>
    <message>
        <source>The bank refused the payment.</source>
        <translation>银行拒绝了这笔付款。</translation>
    </message>
    <message>
        <source>The phone does not know this code.</source>
        <translation>手机不认识这个码。</translation>
    </message>
    <message>
        <source>The code has expired; ask for a fresh one.</source>
        <translation>二维码已过期，请重新获取。</translation>
    </message>
    <message>
        <source>This order is already paid.</source>
        <translation>该订单已支付。</translation>
    </message>
    <message>
        <source>This order is closed.</source>
        <translation>订单已关闭。</translation>
    </message>
    <message>
        <source>The shop does not answer.</source>
        <translation>商户没有应答。</translation>
    </message>
    <message>
        <source>The payment failed; try again later.</source>
        <translation>支付失败，请稍后再试。</translation>
    </message>
</context>
<context>
    <name>saoma::PreviewPanel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What a button does, and its key.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>显示整页</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>适合页宽</translation>
    </message>
    <message>
        <source>Go to the products</source>
        <translation>前往商品页</translation>
    </message>
    <message>
        <source>There are no products yet.
Add or import them, then their codes can be printed here.</source>
        <translation>还没有商品。
添加或导入商品后，就可以在这里打印商品码。</translation>
    </message>
    <message>
        <source>Pick products on the left:
their codes appear here as they will be printed.</source>
        <translation>请在左边勾选商品，
这里会显示打印出来的样子。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>%1 of %2: the page that is looked at, and how many there are.</extracomment>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>saoma::PrintedCodeTable</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>saoma::PrintedSheetTable</name>
    <message>
        <source>Sheet</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>saoma::PrinterTable</name>
    <message>
        <source>Its sheets</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>%1 (gone)</source>
        <extracomment>%1 is a printer that was measured and is not on this computer now.</extracomment>
        <translation>%1（已不在）</translation>
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
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Take off sale</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>Put back on sale</source>
        <translation>重新上架</translation>
    </message>
    <message>
        <source>Take it off sale</source>
        <translation>确认下架</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不下架</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Choose a product in the list.</source>
        <translation>请在列表里选一种商品。</translation>
    </message>
    <message>
        <source>%1 (off sale)</source>
        <extracomment>%1 is a product&apos;s name.</extracomment>
        <translation>%1（已下架）</translation>
    </message>
    <message>
        <source>Take “%1” off sale? Whoever scans its printed code is told “商品不存在或已下架” and pays nothing. Sales under way go on, and it can be put back at any time.</source>
        <translation>要下架“%1”吗？顾客扫它的商品码会看到“商品不存在或已下架”，不会付款。进行中的交易不受影响，以后可随时重新上架。</translation>
    </message>
</context>
<context>
    <name>saoma::ProductEdit</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Price in yuan</source>
        <translation>价格（元）</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新商品</translation>
    </message>
    <message>
        <source>Change product</source>
        <translation>修改商品</translation>
    </message>
</context>
<context>
    <name>saoma::ProductList</name>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>搜索商品</translation>
    </message>
    <message>
        <source>Search: id, name or category</source>
        <translation>搜索编号、名称或分类</translation>
    </message>
    <message>
        <source>Off sale too (%1)</source>
        <translation>含已下架 (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>共 %n 种商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the products…</source>
        <translation>正在读取商品…</translation>
    </message>
    <message>
        <source>No product is on sale; F6 shows the others.</source>
        <translation>没有在售商品，按 F6 显示已下架的。</translation>
    </message>
    <message>
        <source>No product has these words in its id, name or category.</source>
        <translation>没有编号、名称或分类含这些字的商品。</translation>
    </message>
    <message>
        <source>There are no products yet. F2 adds one, F3 imports a list (.csv, .xlsx).</source>
        <translation>还没有商品。按 F2 添加，或按 F3 导入清单（.csv、.xlsx）。</translation>
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
        <translation>%1（已下架）</translation>
    </message>
</context>
<context>
    <name>saoma::ProductsPage</name>
    <message>
        <source>Search; letters typed in the list search too</source>
        <translation>搜索；在列表里打字也是搜索</translation>
    </message>
    <message>
        <source>The product before and the next one</source>
        <translation>上一个、下一个商品</translation>
    </message>
    <message>
        <source>Show those off sale too, or not</source>
        <translation>显示或隐藏已下架商品</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新商品</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入清单</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出清单</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Change the product; in a field: save; in an import: confirm</source>
        <translation>修改商品；在输入框里：保存；导入时：确认</translation>
    </message>
    <message>
        <source>Save, also from the note</source>
        <translation>保存（在备注里也可用）</translation>
    </message>
    <message>
        <source>Take off sale, or put back on sale</source>
        <translation>下架，或重新上架</translation>
    </message>
    <message>
        <source>Import or export a list</source>
        <translation>导入、导出清单</translation>
    </message>
    <message>
        <source>Back; clear the search; then back to the counter</source>
        <translation>返回；清空搜索；再按回到收款</translation>
    </message>
    <message>
        <source>Lists (%1)</source>
        <translation>清单 (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>所有文件 (%1)</translation>
    </message>
    <message>
        <source>Export the products</source>
        <translation>导出商品</translation>
    </message>
    <message>
        <source>products</source>
        <extracomment>The name of a file of products, without its ending.</extracomment>
        <translation>商品</translation>
    </message>
    <message>
        <source>In an import: the next kind of rows; read the file again</source>
        <translation>导入时：看下一类行；重新读取文件</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>文件名：</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>类型：</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>saoma::ProductsViewModel</name>
    <message>
        <source>Nothing is saved yet: mend what is marked.</source>
        <translation>尚未保存：请改正标出的地方。</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>“%1”已保存。</translation>
    </message>
    <message>
        <source>“%1” is off sale.</source>
        <translation>“%1”已下架。</translation>
    </message>
    <message>
        <source>“%1” is on sale again; its printed code works.</source>
        <translation>“%1”已重新上架，商品码可以用了。</translation>
    </message>
    <message>
        <source>Another program has changed this product meanwhile: %1. What you have typed is still here; look at it and save again.</source>
        <translation>这个商品刚被别处改过：%1。您输入的内容还在，请看过再保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) written to %1.</source>
        <translation>
            <numerusform>已把 %n 种商品写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>What you have typed is not saved. Esc once more throws it away.</source>
        <translation>输入的内容还没有保存。再按一次 Esc 就放弃。</translation>
    </message>
    <message>
        <source>Writing the list…</source>
        <translation>正在写入清单…</translation>
    </message>
</context>
<context>
    <name>saoma::RecordPanel</name>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Every step of a sale appears here, with the time and who said so.</source>
        <translation>收款的每一步都显示在这里：发生了什么、几点、谁说的。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Today&apos;s orders</source>
        <translation>今日订单</translation>
    </message>
</context>
<context>
    <name>saoma::RefundForm</name>
    <message>
        <source>Goods returned</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Wrong amount</source>
        <translation>金额有误</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>已售完</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>重复付款</translation>
    </message>
    <message>
        <source>Give money back</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>退款金额（元）</translation>
    </message>
    <message>
        <source>Reason, which the buyer reads (↑ ↓: the usual ones)</source>
        <translation>原因，顾客会看到（↑ ↓ 选常用原因）</translation>
    </message>
    <message>
        <source>Order …%1, %2, paid on %3</source>
        <extracomment>%1 the last digits of an order number, %2 an amount, %3 day and time.</extracomment>
        <translation>订单 …%1，%2，付款于 %3</translation>
    </message>
    <message>
        <source>A refund of %1 was refused. The same amount can be tried again now; another one once WeChat has said that it does not have the first, in about two minutes.</source>
        <extracomment>%1 is an amount.</extracomment>
        <translation>一笔 %1 的退款被拒绝。现在可以按同样金额重试；如要换金额，须等微信确认没有那笔退款，约需两分钟。</translation>
    </message>
    <message>
        <source>%1 to %2 can be given back.</source>
        <extracomment>Both are amounts: the bounds of what can be given back.</extracomment>
        <translation>可退 %1 至 %2。</translation>
    </message>
    <message>
        <source>%1 to %2 can be given back; the rest has gone back, or is on its way.</source>
        <translation>可退 %1 至 %2，其余已退回或正在退回。</translation>
    </message>
</context>
<context>
    <name>saoma::RefundList</name>
    <message>
        <source>Refunds</source>
        <translation>退款记录</translation>
    </message>
</context>
<context>
    <name>saoma::RefundPanel</name>
    <message>
        <source>To the order</source>
        <translation>回到订单</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>确认退款</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Ask WeChat</source>
        <translation>询问微信</translation>
    </message>
</context>
<context>
    <name>saoma::RefundQuestion</name>
    <message>
        <source>Give this money back?</source>
        <translation>确认退款吗？</translation>
    </message>
    <message>
        <source>To the buyer of order …%1, who paid %2. What has gone back cannot be fetched again.</source>
        <extracomment>%1 the last digits of an order number, %2 the amount that was paid.</extracomment>
        <translation>退给订单 …%1 的顾客，其付款 %2。退出去的钱无法收回。</translation>
    </message>
    <message>
        <source>%1 The buyer reads: %2</source>
        <extracomment>%1 a sentence, %2 a reason.</extracomment>
        <translation>%1顾客会看到：%2</translation>
    </message>
    <message>
        <source>PIN of %1 (↑ ↓: another one)</source>
        <extracomment>%1 a role (&quot;Owner&quot;).</extracomment>
        <translation>%1口令（↑ ↓ 换人）</translation>
    </message>
    <message>
        <source>PIN of %1</source>
        <translation>%1口令</translation>
    </message>
    <message>
        <source>No PIN is set: everybody may give money back. The owner can set PINs on their own page.</source>
        <translation>没有设置口令：任何人都可以退款。店主可在“权限”页设置口令。</translation>
    </message>
</context>
<context>
    <name>saoma::RegisterPanel</name>
    <message>
        <source>Printed sheets</source>
        <translation>已印批次</translation>
    </message>
    <message>
        <source>Codes of the sheet</source>
        <translation>本批的码</translation>
    </message>
    <message>
        <source>Void the sheet</source>
        <translation>作废本批</translation>
    </message>
    <message>
        <source>Void the code</source>
        <translation>作废此码</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>No code has been printed yet.</source>
        <translation>还没有打印过商品码。</translation>
    </message>
    <message>
        <source>Reading the register…</source>
        <translation>正在读取登记…</translation>
    </message>
    <message numerus="yes">
        <source>Reprint %n outdated</source>
        <translation>
            <numerusform>重印 %n 种已过时的码</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to reprint</source>
        <translation>没有需要重印的码</translation>
    </message>
</context>
<context>
    <name>saoma::RegisterViewModel</name>
    <message>
        <source>Whoever scans a void code is told to ask for a new one, and pays nothing. It cannot be taken back; a new sheet has new codes.</source>
        <translation>再扫的顾客会被提示联系店员换新码，不会扣款。作废后不能恢复；重新打印会得到新码。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a question, %2 what follows from a Yes.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Void the code of “%1” on sheet %2?</source>
        <extracomment>%1 is a product&apos;s name, %2 a sheet&apos;s id.</extracomment>
        <translation>作废批号 %2 上“%1”的码？</translation>
    </message>
    <message numerus="yes">
        <source>Void %n code(s) of sheet %1?</source>
        <extracomment>%1 is a sheet&apos;s id.</extracomment>
        <translation>
            <numerusform>作废批号 %1 的 %n 个码？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sheet %1: %n code(s) voided. Take the paper down.</source>
        <extracomment>%1 is a sheet&apos;s id.</extracomment>
        <translation>
            <numerusform>批号 %1：已作废 %n 个码，请取下纸质码。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saoma::ReportsPage</name>
    <message>
        <source>Back</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>The day or month before</source>
        <translation>前一天或前一个月</translation>
    </message>
    <message>
        <source>Day of the report</source>
        <translation>报表日期</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>The next day or month</source>
        <translation>后一天或后一个月</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>The day or month before, and the next one</source>
        <translation>前一天（月）、后一天（月）</translation>
    </message>
    <message>
        <source>Today; reads again</source>
        <translation>今天；重新读取</translation>
    </message>
    <message>
        <source>A day, or its month</source>
        <translation>一天，或它所在的月</translation>
    </message>
    <message>
        <source>Type a day; Esc goes back to the lines</source>
        <translation>输入日期；Esc 回到列表</translation>
    </message>
    <message>
        <source>By hour, day, product or desk</source>
        <translation>按小时、日、商品或收银台</translation>
    </message>
    <message>
        <source>Another line; its bar is set off</source>
        <translation>上一行、下一行；对应的柱子会突出显示</translation>
    </message>
    <message>
        <source>Export as a spreadsheet or CSV</source>
        <translation>导出为表格或 CSV</translation>
    </message>
    <message>
        <source>Save PDF, print</source>
        <translation>保存 PDF、打印</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop what is under way; then back to the counter</source>
        <translation>停止正在进行的操作；再按一次回到收款</translation>
    </message>
    <message>
        <source>Spreadsheet (%1)</source>
        <translation>表格 (%1)</translation>
    </message>
    <message>
        <source>Text (%1)</source>
        <translation>文本 (%1)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报表</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报表</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Today, live</source>
        <extracomment>The title of the figures of today.</extracomment>
        <translation>今天，实时</translation>
    </message>
    <message>
        <source>Reading the ledger…</source>
        <translation>正在读取账本…</translation>
    </message>
    <message>
        <source>Print the %1 on:</source>
        <extracomment>%1 is a report: &quot;Daily report 2026-11-28 Sat&quot;.</extracomment>
        <translation>在哪台打印机上打印%1：</translation>
    </message>
</context>
<context>
    <name>saoma::ReportsViewModel</name>
    <message>
        <source>Reading was stopped. F5 reads again.</source>
        <translation>读取已停止。按 F5 重新读取。</translation>
    </message>
    <message>
        <source>Reading the ledger… %1 of %2 days. Esc stops it.</source>
        <extracomment>%1 of %2 days have been read.</extracomment>
        <translation>正在读取账本… %1/%2 天。按 Esc 停止。</translation>
    </message>
    <message>
        <source>report-%1</source>
        <extracomment>The name of a file with a report, without its ending; %1 is a day or a month.</extracomment>
        <translation>报表-%1</translation>
    </message>
</context>
<context>
    <name>saoma::RestoreForm</name>
    <message>
        <source>The owner&apos;s PIN</source>
        <translation>店主 PIN</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Go back to the ledger of %1?</source>
        <extracomment>%1 day and time.</extracomment>
        <translation>恢复到 %1 的账本？</translation>
    </message>
    <message>
        <source>Daily backups</source>
        <translation>每日备份</translation>
    </message>
    <message>
        <source>None are made here: this is practice, or they are switched off in the configuration.</source>
        <translation>这里不做备份：当前为练习模式，或配置中已关闭。</translation>
    </message>
    <message>
        <source>Fetch WeChat&apos;s bills of those days afterwards (page “Reconcile”) and let it repair what is missing. Void codes that were voided since once more. Today&apos;s ledger is kept beside it, whole. The program closes the ledger, puts the backup in its place, and opens it again.</source>
        <translation>恢复后请下载那些天的微信账单（“对账”页），补记缺少的内容。此后作废过的商品码须再次作废。现在的账本会完整保留在旁边。程序将关闭账本，放入备份，再重新打开。</translation>
    </message>
    <message>
        <source>The ledger is copied here once a day and checked: %1</source>
        <translation>账本每天复制到此处一次并检查：%1</translation>
    </message>
    <message>
        <source>A copy on the same disk is lost with it: name a folder on another one in the configuration (storage/backup_folder).</source>
        <translation>同一磁盘上的备份会随磁盘一起丢失：请在配置中指定另一磁盘上的文件夹（storage/backup_folder）。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) recorded since then will not be in the ledger.</source>
        <translation>
            <numerusform>此后记录的 %n 笔订单将不在账本中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saoma::RestoreWindow</name>
    <message>
        <source>Restoring a backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>The backup is checked and put in the ledger&apos;s place…</source>
        <translation>正在检查备份并放入账本位置…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>The ledger is as it was: nothing was restored.</source>
        <translation>账本保持原样：没有恢复任何内容。</translation>
    </message>
    <message>
        <source>The ledger is restored.</source>
        <translation>账本已恢复。</translation>
    </message>
    <message>
        <source>Orders made after the backup are not in it: open the page “Reconcile”, fetch WeChat&apos;s bills of those days, and let it repair what is missing.
The ledger that was there is kept as %1</source>
        <translation>备份之后的订单不在其中：请打开“对账”页，下载那些天的微信账单，补记缺少的内容。
原来的账本保存为 %1</translation>
    </message>
</context>
<context>
    <name>saoma::RoleTable</name>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Wrong too often: locked for %1</source>
        <extracomment>%1 a wait: &quot;5 minutes&quot;.</extracomment>
        <translation>错误次数过多，锁定 %1</translation>
    </message>
    <message numerus="yes">
        <source>Set on %1; %n wrong try(s) since</source>
        <extracomment>%1 a day; %n counts wrong tries since it was right last.</extracomment>
        <translation>
            <numerusform>设置于 %1，之后输错 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Set on %1</source>
        <extracomment>%1 a day.</extracomment>
        <translation>设置于 %1</translation>
    </message>
    <message>
        <source>Anything: no PIN is set</source>
        <translation>任意金额：没有设置口令</translation>
    </message>
    <message>
        <source>Nothing: no PIN is set</source>
        <translation>不可退款：没有设置口令</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>任意金额</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不可退款</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <extracomment>%1 is an amount.</extracomment>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>May give back at once</source>
        <translation>单笔可退</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>口令</translation>
    </message>
</context>
<context>
    <name>saoma::SalePanel</name>
    <message>
        <source>Next sale</source>
        <translation>下一笔</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再查询</translation>
    </message>
    <message>
        <source>Fresh code</source>
        <translation>换新码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Cancel this sale? WeChat is asked first whether the buyer has paid.</source>
        <translation>要取消这笔收款吗？会先向微信查询顾客是否已付款。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Cancel the sale</source>
        <translation>取消收款</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技术详情</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>退款…</translation>
    </message>
</context>
<context>
    <name>saoma::SaleStrip</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A tab for screen readers: amount and state of one of several open sales.</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>saoma::SheetView</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Click to begin at place %1</source>
        <extracomment>%1 counts the labels of a sheet along the rows.</extracomment>
        <translation>点击从第 %1 格开始</translation>
    </message>
</context>
<context>
    <name>saoma::SheetsPage</name>
    <message>
        <source>Search products; ↓ goes to the list</source>
        <translation>搜索商品；按 ↓ 进入列表</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Pick the product, or not</source>
        <translation>勾选或取消商品</translation>
    </message>
    <message>
        <source>Copies of the product</source>
        <translation>该商品的份数</translation>
    </message>
    <message>
        <source>Pick all shown, pick none</source>
        <translation>全选当前、全不选</translation>
    </message>
    <message>
        <source>Leaf through the sheet</source>
        <translation>翻页</translation>
    </message>
    <message>
        <source>Larger, smaller, whole page, page width</source>
        <translation>放大、缩小、整页、页宽</translation>
    </message>
    <message>
        <source>To the preview; arrows move the page</source>
        <translation>进入预览；方向键移动页面</translation>
    </message>
    <message>
        <source>Own grid of cards or labels</source>
        <translation>自定卡片或标签模板</translation>
    </message>
    <message>
        <source>Check the codes again</source>
        <translation>重新检查商品码</translation>
    </message>
    <message>
        <source>Save PDF, print</source>
        <translation>保存 PDF、打印</translation>
    </message>
    <message>
        <source>Save the code sheet</source>
        <translation>保存商品码</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printed sheets, and back</source>
        <translation>已印批次，再按返回</translation>
    </message>
    <message>
        <source>Printed sheets: reprint what is outdated, void a sheet or a code</source>
        <translation>已印批次：重印已过时的码，作废一批或一个码</translation>
    </message>
    <message>
        <source>Measure a printer, and correct its sheets</source>
        <translation>测量打印机，校正打印位置和尺寸</translation>
    </message>
</context>
<context>
    <name>saoma::SheetsViewModel</name>
    <message>
        <source>Reading the products…</source>
        <translation>正在读取商品…</translation>
    </message>
    <message>
        <source>There are no products yet.</source>
        <translation>还没有商品。</translation>
    </message>
    <message>
        <source>Nothing is picked yet.</source>
        <translation>还没有选商品。</translation>
    </message>
    <message>
        <source>Making the sheet…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Cannot be printed like this: the list says why.</source>
        <translation>这样不能打印，原因见下面的列表。</translation>
    </message>
    <message>
        <source>Reading every code back…</source>
        <translation>正在逐个读回检查…</translation>
    </message>
    <message>
        <source>The check was stopped. Nothing is saved or printed before every code was read back.</source>
        <translation>检查已停止。全部商品码读回无误后才能保存或打印。</translation>
    </message>
    <message>
        <source>%1. Cannot be printed like this: the list says why.</source>
        <extracomment>%1 is &quot;56 of 57 readable&quot;.</extracomment>
        <translation>%1。这样不能打印，原因见下面的列表。</translation>
    </message>
    <message>
        <source>Saving the PDF…</source>
        <translation>正在保存 PDF…</translation>
    </message>
    <message>
        <source>Sending to the printer…</source>
        <translation>正在发送到打印机…</translation>
    </message>
    <message>
        <source>Practice: no phone can pay these codes, and every card says so.</source>
        <translation>练习模式：这些码不能付款，每张卡片上都会注明。</translation>
    </message>
    <message>
        <source>Buyers who scan these codes get no answer yet: product codes need listener/public_url in the configuration and the same address at WeChat Pay.</source>
        <translation>顾客扫这些码暂时不会有反应：商品码需要在配置中设置 listener/public_url，并在微信支付商户平台填写同一地址。</translation>
    </message>
    <message>
        <source>product-codes-%1</source>
        <extracomment>A file name; %1 is a date such as 2026-11-29.</extracomment>
        <translation>商品码-%1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Saving was stopped; no file was written.</source>
        <translation>已停止保存，没有写入文件。</translation>
    </message>
    <message>
        <source>The printers are still being looked for. Try again in a moment.</source>
        <translation>正在查找打印机，请稍后再试。</translation>
    </message>
    <message>
        <source>Choose the printer first: its resolution and margins decide what can be read.</source>
        <translation>请先选择打印机：它的分辨率和边距决定商品码是否可读。</translation>
    </message>
    <message numerus="yes">
        <source>Print %n page(s) on “%1”?</source>
        <translation>
            <numerusform>在“%1”上打印 %n 页？</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to the printer “%1”.</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>已发送到打印机“%1”。</translation>
    </message>
    <message>
        <source>%1 Measure the ruler at the foot of the page: it must be 100 mm long.</source>
        <translation>%1请量一下页脚的标尺，应为 100 毫米。</translation>
    </message>
    <message>
        <source>Not yet: every code is read back first. Try again in a moment.</source>
        <translation>还不行：要先逐个读回检查商品码，请稍候再试。</translation>
    </message>
    <message>
        <source>Pick products first.</source>
        <translation>请先选择商品。</translation>
    </message>
    <message>
        <source>Nothing is saved or printed like this: see above.</source>
        <translation>现在不能保存或打印：原因见上。</translation>
    </message>
    <message>
        <source>The sheet before is still on its way. Try again in a moment.</source>
        <translation>上一份还在处理，请稍候再试。</translation>
    </message>
    <message>
        <source>%1: the list says why.</source>
        <extracomment>%1 is &quot;1 product left out&quot;.</extracomment>
        <translation>%1，原因见列表。</translation>
    </message>
    <message>
        <source>%1, %2: the list says why.</source>
        <extracomment>%1 is &quot;56 of 56 readable&quot;, %2 &quot;1 product left out&quot;.</extracomment>
        <translation>%1，%2，原因见列表。</translation>
    </message>
    <message>
        <source>The printer “%1” is not there any more: the sheet is made for any printer now. Switch it on or choose another one; “Calibrate…” looks for printers again.</source>
        <extracomment>%1 is a printer.</extracomment>
        <translation>打印机“%1”已不在：码单现在按任意打印机排版。请打开该打印机或另选一台；“校准…”会重新查找打印机。</translation>
    </message>
</context>
<context>
    <name>saoma::ShiftForm</name>
    <message>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <source>Cash in the drawer, in yuan</source>
        <translation>钱箱现金（元）</translation>
    </message>
    <message>
        <source>Cash taken beside WeChat, in yuan</source>
        <translation>微信以外收的现金（元）</translation>
    </message>
    <message>
        <source>Cash counted in the drawer, in yuan</source>
        <translation>清点的钱箱现金（元）</translation>
    </message>
    <message>
        <source>Note; needed for a difference</source>
        <translation>备注（有差额时必填）</translation>
    </message>
    <message>
        <source>Next cashier; empty: nobody</source>
        <translation>接班收银员（空：无人接班）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Open the shift of desk %1</source>
        <extracomment>%1 is a desk.</extracomment>
        <translation>收银台 %1 开班</translation>
    </message>
    <message>
        <source>Selling needs no shift. With one, what comes in is counted for its cashier.</source>
        <translation>不开班也能收款。开班后，收款按收银员统计。</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Hand the shift over to %1?</source>
        <translation>交班给 %1？</translation>
    </message>
    <message>
        <source>Close the shift of %1?</source>
        <translation>%1 结班？</translation>
    </message>
    <message>
        <source>This is written down for good; it cannot be changed afterwards.</source>
        <translation>将永久记录，之后不能更改。</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>结班</translation>
    </message>
    <message>
        <source>Shift %1 · %2</source>
        <extracomment>%1 a shift&apos;s number, %2 its cashier.</extracomment>
        <translation>%1 号班次 · %2</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>交班…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>结班…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
</context>
<context>
    <name>saoma::ShiftTable</name>
    <message>
        <source>open</source>
        <translation>当班</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Heading of a column of shifts&apos; numbers.</extracomment>
        <translation>班次</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>收银台</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>WeChat, net</source>
        <extracomment>Heading: what remains of what WeChat took in.</extracomment>
        <translation>微信净收</translation>
    </message>
    <message>
        <source>Drawer</source>
        <extracomment>Heading: how the cash drawer was at the end of a shift.</extracomment>
        <translation>钱箱</translation>
    </message>
</context>
<context>
    <name>saoma::ShiftsPage</name>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>No shift is on record yet.</source>
        <translation>还没有班次记录。</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>From shift to shift</source>
        <translation>在班次之间移动</translation>
    </message>
    <message>
        <source>To the form that opens, closes and hands over</source>
        <translation>到开班、结班、交班的表单</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>From field to field; at the last one on</source>
        <translation>逐栏前进；在最后一栏继续</translation>
    </message>
    <message>
        <source>The chosen shift&apos;s report: save PDF, print</source>
        <translation>所选班次的交班单：存为 PDF、打印</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Forget what was typed; then back to the counter</source>
        <translation>清除已输入内容；再回到收银台</translation>
    </message>
    <message>
        <source>Save the shift&apos;s report</source>
        <translation>保存交班单</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print the report of shift %1 on:</source>
        <extracomment>%1 is a shift&apos;s number.</extracomment>
        <translation>在哪台打印机上打印 %1 号班次的交班单：</translation>
    </message>
</context>
<context>
    <name>saoma::ShiftsViewModel</name>
    <message>
        <source>Shift %1 of %2 is open.</source>
        <extracomment>%1 a shift&apos;s number, %2 the cashier&apos;s name.</extracomment>
        <translation>%2 的 %1 号班次已开班。</translation>
    </message>
    <message>
        <source>Shift %1 is closed. %2 has taken over: shift %3.</source>
        <extracomment>%1 and %3 shifts&apos; numbers, %2 the next cashier&apos;s name.</extracomment>
        <translation>%1 号班次已结班。%2 已接班：%3 号班次。</translation>
    </message>
    <message>
        <source>Shift %1 is closed.</source>
        <translation>%1 号班次已结班。</translation>
    </message>
    <message>
        <source>shift-%1</source>
        <extracomment>The name of a file with a shift&apos;s report, without its ending; %1 is its number.</extracomment>
        <translation>交班单-%1</translation>
    </message>
</context>
<context>
    <name>saoma::TakingsChart</name>
    <message>
        <source>Chart of takings in yuan. %1</source>
        <extracomment>What a chart is called for those who do not see it: %1 is &quot;By hour&quot; or the like.</extracomment>
        <translation>收款图表，单位元。%1</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>收款</translation>
    </message>
</context>
<context>
    <name>saoma::TakingsTable</name>
    <message>
        <source>Sales</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>saoma::TemplateEditor</name>
    <message>
        <source>Own grid</source>
        <translation>自定模板</translation>
    </message>
    <message>
        <source>Save and use</source>
        <translation>保存并使用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定尺寸</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Page, mm</source>
        <translation>纸张（毫米）</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Columns × rows</source>
        <translation>列 × 行</translation>
    </message>
    <message>
        <source>Card, mm</source>
        <translation>卡片（毫米）</translation>
    </message>
    <message>
        <source>Edge to edge</source>
        <translation>紧挨着</translation>
    </message>
    <message>
        <source>From card to card, mm</source>
        <translation>卡片间距，左边到左边（毫米）</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>First card from left and top, mm</source>
        <translation>首张卡片距左、距上（毫米）</translation>
    </message>
    <message>
        <source>Printer&apos;s resolution, dpi</source>
        <translation>打印机分辨率（dpi）</translation>
    </message>
    <message>
        <source>Scanned from, mm</source>
        <translation>扫码距离（毫米）</translation>
    </message>
    <message>
        <source>%1: across</source>
        <extracomment>%1 is what is measured.</extracomment>
        <translation>%1：横向</translation>
    </message>
    <message>
        <source>%1: down</source>
        <translation>%1：纵向</translation>
    </message>
    <message>
        <source>There is a template “%1” already: saving takes its place.</source>
        <translation>已有名为“%1”的模板，保存后将替换它。</translation>
    </message>
    <message>
        <source>Remove “%1”…</source>
        <extracomment>%1 is the name of an own grid.</extracomment>
        <translation>删除“%1”…</translation>
    </message>
    <message>
        <source>Remove the grid</source>
        <translation>删除模板</translation>
    </message>
    <message>
        <source>Remove the grid “%1”? Printed sheets stay as they are.</source>
        <extracomment>%1 is the name of an own grid.</extracomment>
        <translation>要删除自定模板“%1”吗？已打印的码单不受影响。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>saoma::TimeLineView</name>
    <message>
        <source>Time line</source>
        <translation>经过</translation>
    </message>
</context>
<context>
    <name>saoma::TodayModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>The last digits of an order number.</extracomment>
        <translation>单号</translation>
    </message>
</context>
<context>
    <name>saoma::TroubleWindow</name>
    <message>
        <source>Saoma cannot start</source>
        <translation>扫码收银台无法启动</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技术详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
</context>
</TS>
