<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>关于创模档案</source>
   <translation>About Model City Archive</translation>
  </message>
  <message>
   <source>创模档案</source>
   <translation>Model City Archive</translation>
  </message>
  <message>
   <source>版本 {version}</source>
   <translation>Version {version}</translation>
  </message>
  <message>
   <source>按考核要求收集“一企一档”材料，核对数据，装订成册。完全在本机运行，不连接网络。</source>
   <translation>Collects the documents each enterprise must file, checks the figures and binds the volumes, as the assessment demands. Works entirely on this computer, without a network.</translation>
  </message>
  <message>
   <source>字体：思源宋体、思源黑体（SIL OFL）。图标：Phosphor（MIT）。界面：Qt（LGPL）。本程序以 MIT 许可发布。</source>
   <translation>Fonts: Source Han Serif and Source Han Sans (SIL OFL). Icons: Phosphor (MIT). Interface: Qt (LGPL). This program is released under the MIT license.</translation>
  </message>
  <message>
   <source>运行环境</source>
   <translation>Running on</translation>
  </message>
  <message>
   <source>复制</source>
   <translation>Copy</translation>
  </message>
  <message>
   <source>关闭</source>
   <translation>Close</translation>
  </message>
  <message>
   <source>已复制</source>
   <translation>Copied</translation>
  </message>
 </context>
 <context>
  <name>Archives</name>
  <message>
   <source>打开档案库</source>
   <translation>Open archive</translation>
  </message>
  <message>
   <source>新建档案库</source>
   <translation>New archive</translation>
  </message>
 </context>
 <context>
  <name>Arranging</name>
  <message>
   <source>{title}（{place}）</source>
   <translation>{title} ({place})</translation>
  </message>
 </context>
 <context>
  <name>Bag</name>
  <message>
   <source>在包的顶层文件夹之外</source>
   <translation>outside the top folder of the package</translation>
  </message>
  <message>
   <source>在不分大小写或统一编码的系统上与“{before}”是同一个文件</source>
   <translation>the same file as "{before}" where case or encoding does not matter</translation>
  </message>
  <message>
   <source>标签文件太大，没有读取</source>
   <translation>the tag file is too large and was not read</translation>
  </message>
  <message>
   <source>不是 UTF-8 文字</source>
   <translation>not UTF-8 text</translation>
  </message>
  <message>
   <source>带有 BOM，BagIt 不允许</source>
   <translation>begins with a BOM, which BagIt forbids</translation>
  </message>
  <message>
   <source>应为版本和编码两行（UTF-8）</source>
   <translation>should be two lines, version and encoding (UTF-8)</translation>
  </message>
  <message>
   <source>不认识版本 {version}</source>
   <translation>unknown version {version}</translation>
  </message>
  <message>
   <source>不支持摘要算法 {name}</source>
   <translation>the digest algorithm {name} is not supported</translation>
  </message>
  <message>
   <source>无法读取</source>
   <translation>cannot be read</translation>
  </message>
  <message>
   <source>第 {number} 行无法识别</source>
   <translation>line {number} is not understood</translation>
  </message>
  <message>
   <source>“{name}”列了两次</source>
   <translation>"{name}" is listed twice</translation>
  </message>
  <message>
   <source>“{name}”不在 data 之内</source>
   <translation>"{name}" is not within data</translation>
  </message>
  <message>
   <source>有无法识别的行：{line}</source>
   <translation>has a line that is not understood: {line}</translation>
  </message>
  <message>
   <source>没有可用的 manifest 清单</source>
   <translation>there is no usable manifest</translation>
  </message>
  <message>
   <source>含有须联网取得的文件，本程序不接受</source>
   <translation>has files to be fetched from the network, which this program does not accept</translation>
  </message>
  <message>
   <source>清单中有，包中没有</source>
   <translation>listed, but not in the package</translation>
  </message>
  <message>
   <source>包中有，{name} 清单中没有</source>
   <translation>in the package, but not in the {name} manifest</translation>
  </message>
  <message>
   <source>标签清单中有，包中没有</source>
   <translation>in the tag manifest, but not in the package</translation>
  </message>
  <message>
   <source>{name} 标签清单中没有它</source>
   <translation>the {name} tag manifest lacks it</translation>
  </message>
  <message>
   <source>应有 {size} 字节，实有 {actual} 字节</source>
   <translation>should be {size} bytes, but is {actual}</translation>
  </message>
  <message>
   <source>内容与 {names} 摘要不符，已被改动</source>
   <translation>does not match its {names} digest: it was changed</translation>
  </message>
  <message>
   <source>Payload-Oxum 写了两次</source>
   <translation>Payload-Oxum is given twice</translation>
  </message>
  <message>
   <source>Payload-Oxum 为 {told}，实为 {octets}.{files}</source>
   <translation>Payload-Oxum says {told}, but it is {octets}.{files}</translation>
  </message>
  <message>
   <source>摘要不符</source>
   <translation>digest does not match</translation>
  </message>
  <message>
   <source>清单中</source>
   <translation>in the manifest</translation>
  </message>
 </context>
 <context>
  <name>BindOptionsDialog</name>
  <message>
   <source>装订选项 · {edition}</source>
   <translation>Binding options · {edition}</translation>
  </message>
  <message>
   <source>恢复预设</source>
   <translation>Restore preset</translation>
  </message>
  <message>
   <source>把这一页的各项改回“{edition}”的预设</source>
   <translation>Set the options on this page back to the preset "{edition}"</translation>
  </message>
  <message>
   <source>确定</source>
   <translation>OK</translation>
  </message>
  <message>
   <source>取消</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>页脚外侧（GB/T 11822）</source>
   <translation>Outer footer (GB/T 11822)</translation>
  </message>
  <message>
   <source>页眉外侧（DA/T 22）</source>
   <translation>Outer header (DA/T 22)</translation>
  </message>
  <message>
   <source>按卷整理用 GB/T 11822-2008，按件整理用 DA/T 22-2015</source>
   <translation>GB/T 11822-2008 for archives kept by volume, DA/T 22-2015 for archives kept by item</translation>
  </message>
  <message>
   <source>全卷连续</source>
   <translation>Through the whole volume</translation>
  </message>
  <message>
   <source>每件另起</source>
   <translation>Anew for each item</translation>
  </message>
  <message>
   <source>页码在一册中连续编写，或每件从 1 编起</source>
   <translation>Pages are numbered through a whole binder, or from 1 in each item</translation>
  </message>
  <message>
   <source>只写页号</source>
   <translation>Page number only</translation>
  </message>
  <message>
   <source>册号-页号</source>
   <translation>Binder-page</translation>
  </message>
  <message>
   <source>册号-页号如 2-15，散页也能找回所在的册</source>
   <translation>Binder-page as in 2-15: a loose sheet finds its way back to its binder</translation>
  </message>
  <message>
   <source> 磅</source>
   <translation> pt</translation>
  </message>
  <message>
   <source>页码的字号，9 磅即小五号</source>
   <translation>Size of page numbers; 9 pt is the usual small five</translation>
  </message>
  <message>
   <source>黑色</source>
   <translation>Black</translation>
  </message>
  <message>
   <source>深灰</source>
   <translation>Dark grey</translation>
  </message>
  <message>
   <source>红色</source>
   <translation>Red</translation>
  </message>
  <message>
   <source>蓝色</source>
   <translation>Blue</translation>
  </message>
  <message>
   <source>彩色页码不易与原件上的旧页码混淆</source>
   <translation>Coloured numbers are not mistaken for older ones on the originals</translation>
  </message>
  <message>
   <source>页码</source>
   <translation>Page numbers</translation>
  </message>
  <message>
   <source>位置</source>
   <translation>Position</translation>
  </message>
  <message>
   <source>编号</source>
   <translation>Numbering</translation>
  </message>
  <message>
   <source>写法</source>
   <translation>Form</translation>
  </message>
  <message>
   <source>字号</source>
   <translation>Size</translation>
  </message>
  <message>
   <source>颜色</source>
   <translation>Colour</translation>
  </message>
  <message>
   <source>单面</source>
   <translation>One-sided</translation>
  </message>
  <message>
   <source>双面</source>
   <translation>Two-sided</translation>
  </message>
  <message>
   <source>双面打印时，每件材料从正面开始</source>
   <translation>When printed on both sides, each item begins on a front side</translation>
  </message>
  <message>
   <source>四边留白</source>
   <translation>Margins on all sides</translation>
  </message>
  <message>
   <source>只留装订边</source>
   <translation>Binding margin only</translation>
  </message>
  <message>
   <source>原件缩放到留白之内，或尽量放大、只让出装订边</source>
   <translation>Scale originals to fit the margins, or as large as the binding margin allows</translation>
  </message>
  <message>
   <source>A3 图表作折页，不缩小</source>
   <translation>A3 drawings as fold-outs, not scaled down</translation>
  </message>
  <message>
   <source>不选时，大于 A4 的页缩小到 A4</source>
   <translation>Otherwise pages larger than A4 are scaled down to A4</translation>
  </message>
  <message>
   <source> 张</source>
   <translation> sheets</translation>
  </message>
  <message>
   <source>一册最多多少张纸；一件材料不拆开</source>
   <translation>The most sheets in a binder; an item is never split</translation>
  </message>
  <message>
   <source> 毫米</source>
   <translation> mm</translation>
  </message>
  <message>
   <source>一册最多多厚，0 为不限；卷盒常见 20 至 60 毫米</source>
   <translation>The greatest thickness of a binder, 0 for no limit; boxes are usually 20 to 60 mm</translation>
  </message>
  <message>
   <source>不限</source>
   <translation>No limit</translation>
  </message>
  <message>
   <source> 克/平方米</source>
   <translation> g/m²</translation>
  </message>
  <message>
   <source>纸张克重，用来估算厚度；80 克纸每张约 0.1 毫米</source>
   <translation>Weight of the paper, to estimate thickness; a sheet of 80 g is about 0.1 mm</translation>
  </message>
  <message>
   <source>纸张与分册</source>
   <translation>Paper and binders</translation>
  </message>
  <message>
   <source>打印</source>
   <translation>Printing</translation>
  </message>
  <message>
   <source>原件大小</source>
   <translation>Size of originals</translation>
  </message>
  <message>
   <source>每册上限</source>
   <translation>Sheets at most</translation>
  </message>
  <message>
   <source>厚度上限</source>
   <translation>Thickness at most</translation>
  </message>
  <message>
   <source>纸张</source>
   <translation>Paper</translation>
  </message>
  <message>
   <source>不盖</source>
   <translation>No stamp</translation>
  </message>
  <message>
   <source>归档章（DA/T 22）</source>
   <translation>Filing stamp (DA/T 22)</translation>
  </message>
  <message>
   <source>档号章（GB/T 11822）</source>
   <translation>Reference stamp (GB/T 11822)</translation>
  </message>
  <message>
   <source>盖在每件材料首页的空白处</source>
   <translation>Placed in an empty part of the first page of each item</translation>
  </message>
  <message>
   <source>不加水印</source>
   <translation>No watermark</translation>
  </message>
  <message>
   <source>浅灰色斜印在每一页上</source>
   <translation>Printed across every page in light grey</translation>
  </message>
  <message>
   <source>在页上印出本件密级</source>
   <translation>Print the item's secrecy on each page</translation>
  </message>
  <message>
   <source>这一密级的材料不装入，以一页说明代替</source>
   <translation>Items of this secrecy are left out; a page says so in their place</translation>
  </message>
  <message>
   <source>章与密级</source>
   <translation>Stamps and secrecy</translation>
  </message>
  <message>
   <source>每件首页</source>
   <translation>On first pages</translation>
  </message>
  <message>
   <source>水印</source>
   <translation>Watermark</translation>
  </message>
  <message>
   <source>不装入</source>
   <translation>Leave out</translation>
  </message>
  <message>
   <source>转为页面图像</source>
   <translation>Turn into page images</translation>
  </message>
  <message>
   <source>原样装入</source>
   <translation>Bind as they are</translation>
  </message>
  <message>
   <source>转为图像后案卷符合 PDF/A，但该件文字不能选取；原样装入则相反</source>
   <translation>As images the volume conforms to PDF/A but its text cannot be selected; bound as they are, the other way round</translation>
  </message>
  <message>
   <source>保持原样</source>
   <translation>Keep as they are</translation>
  </message>
  <message>
   <source>更细的扫描图像降到这一分辨率；DA/T 31-2017 要求不低于 200，小字不低于 300</source>
   <translation>Finer scans are brought down to this resolution; DA/T 31-2017 asks for 200 at least, 300 for small print</translation>
  </message>
  <message>
   <source>材料</source>
   <translation>Documents</translation>
  </message>
  <message>
   <source>不合 PDF/A 的</source>
   <translation>Not valid PDF/A</translation>
  </message>
  <message>
   <source>扫描件上限</source>
   <translation>Scans at most</translation>
  </message>
  <message>
   <source>页上方的小字：企业、材料名称</source>
   <translation>Small print above the page: enterprise and title</translation>
  </message>
  <message>
   <source>各类材料前的隔页</source>
   <translation>Divider pages before each kind of document</translation>
  </message>
  <message>
   <source>汇总卷中的指标、数据项索引</source>
   <translation>Indexes of indicators and figures in the summary volume</translation>
  </message>
  <message>
   <source>列出没有解决的问题</source>
   <translation>List findings that are not settled</translation>
  </message>
  <message>
   <source>不选时只列已经说明的问题</source>
   <translation>Otherwise only explained findings are listed</translation>
  </message>
  <message>
   <source>案卷和档案盒的脊背（脊背.pdf）</source>
   <translation>Spines of binders and boxes (spines PDF)</translation>
  </message>
  <message>
   <source>裁开后贴在卷皮和档案盒上；只装订部分案卷时不输出</source>
   <translation>To be cut out and glued on; not made when only some volumes are bound</translation>
  </message>
  <message>
   <source>程序编制的内容</source>
   <translation>Added by the program</translation>
  </message>
 </context>
 <context>
  <name>BindPage</name>
  <message>
   <source>装订</source>
   <translation>Bind</translation>
  </message>
  <message>
   <source>生成台账</source>
   <translation>Make ledger</translation>
  </message>
  <message>
   <source>装订与台账</source>
   <translation>Binding and ledger</translation>
  </message>
  <message>
   <source>更多选项…</source>
   <translation>More options…</translation>
  </message>
  <message>
   <source>页码、纸张与分册、章与密级等</source>
   <translation>Page numbers, paper and binders, stamps and secrecy, and more</translation>
  </message>
  <message>
   <source>另外合并成一个 PDF</source>
   <translation>Also join everything into one PDF</translation>
  </message>
  <message>
   <source>开始装订</source>
   <translation>Bind</translation>
  </message>
  <message>
   <source>案卷文件夹</source>
   <translation>Folder for volumes</translation>
  </message>
  <message>
   <source>台账文件夹</source>
   <translation>Folder for the ledger</translation>
  </message>
  <message>
   <source>选择…</source>
   <translation>Choose…</translation>
  </message>
  <message>
   <source>打开文件夹</source>
   <translation>Open folder</translation>
  </message>
  <message>
   <source>{count} 卷</source>
   <translation>{count} volumes</translation>
  </message>
  <message>
   <source>已改 {count} 项</source>
   <translation>{count} changed</translation>
  </message>
  <message>
   <source>已装订 {count} 卷，总目录和案卷在“{folder}”。</source>
   <translation>{count} volumes bound; catalogue and volumes are in "{folder}".</translation>
  </message>
  <message>
   <source>有 {count} 份材料不能装入，已用说明页代替。</source>
   <translation>{count} documents could not be bound; a page explains this in their place.</translation>
  </message>
  <message>
   <source>接着移交</source>
   <translation>Go on to hand-over</translation>
  </message>
  <message>
   <source>台账已生成：{file}</source>
   <translation>Ledger made: {file}</translation>
  </message>
  <message>
   <source>台账已生成</source>
   <translation>Ledger made</translation>
  </message>
  <message>
   <source>找不到“{path}”。它可能已被移走或还没有生成，请重新装订或选择所在文件夹。</source>
   <translation>"{path}" was not found. It may have been moved or not been made yet: bind again or choose its folder.</translation>
  </message>
  <message>
   <source>选择输出文件夹</source>
   <translation>Choose the output folder</translation>
  </message>
 </context>
 <context>
  <name>BulkForm</name>
  <message>
   <source>选中 {count} 件，修改的内容用于每一件</source>
   <translation>{count} documents selected; edits concern all of them</translation>
  </message>
  <message>
   <source>各件不同</source>
   <translation>Different</translation>
  </message>
 </context>
 <context>
  <name>Cause</name>
  <message>
   <source>文件或文件夹不存在</source>
   <translation>file or folder does not exist</translation>
  </message>
  <message>
   <source>没有权限，或文件正被其他程序独占</source>
   <translation>no permission, or another program holds the file</translation>
  </message>
  <message>
   <source>没有权限</source>
   <translation>no permission</translation>
  </message>
  <message>
   <source>所在的磁盘是只读的</source>
   <translation>the disk is read-only</translation>
  </message>
  <message>
   <source>它是文件夹，不是文件</source>
   <translation>it is a folder, not a file</translation>
  </message>
  <message>
   <source>路径中有一级是文件，不是文件夹</source>
   <translation>part of the path is a file, not a folder</translation>
  </message>
  <message>
   <source>同名的文件或文件夹已经存在</source>
   <translation>a file or folder of this name exists already</translation>
  </message>
  <message>
   <source>文件夹不是空的</source>
   <translation>the folder is not empty</translation>
  </message>
  <message>
   <source>名称太长</source>
   <translation>the name is too long</translation>
  </message>
  <message>
   <source>名称中有不允许的字符</source>
   <translation>the name contains characters that are not allowed</translation>
  </message>
  <message>
   <source>链接绕成了圈</source>
   <translation>the links run in a circle</translation>
  </message>
  <message>
   <source>存放它的磁盘或U盘读写出错</source>
   <translation>the disk or USB stick cannot be read or written properly</translation>
  </message>
  <message>
   <source>设备不存在</source>
   <translation>the device does not exist</translation>
  </message>
  <message>
   <source>它正被其他程序使用</source>
   <translation>another program is using it</translation>
  </message>
  <message>
   <source>磁盘空间不足</source>
   <translation>the disk is full</translation>
  </message>
  <message>
   <source>磁盘配额已用完</source>
   <translation>the disk quota is used up</translation>
  </message>
  <message>
   <source>文件太大，这种磁盘放不下</source>
   <translation>the file is too large for this kind of disk</translation>
  </message>
  <message>
   <source>打开的文件太多</source>
   <translation>too many files are open</translation>
  </message>
  <message>
   <source>网络位置已失去连接</source>
   <translation>the network location is no longer connected</translation>
  </message>
  <message>
   <source>网络位置没有响应</source>
   <translation>the network location does not answer</translation>
  </message>
  <message>
   <source>系统报告错误 {code}</source>
   <translation>the system reports error {code}</translation>
  </message>
  <message>
   <source>结尾多出了内容</source>
   <translation>there is something after its end</translation>
  </message>
  <message>
   <source>文件开头已损坏，或不是用口令加密的文件</source>
   <translation>its beginning is damaged, or it was not encrypted with a passphrase</translation>
  </message>
  <message>
   <source>它要求的计算量过大，不是正常的加密文件</source>
   <translation>it demands too much computing for a genuine encrypted file</translation>
  </message>
  <message>
   <source>文件开头已损坏，或者它由其他程序加密而口令不对</source>
   <translation>its beginning is damaged, or another program encrypted it and the passphrase is wrong</translation>
  </message>
  <message>
   <source>文件开头已损坏</source>
   <translation>its beginning is damaged</translation>
  </message>
  <message>
   <source>文件不完整，或结尾处已损坏</source>
   <translation>it is incomplete, or its end is damaged</translation>
  </message>
  <message>
   <source>文件不完整，后面的内容缺失</source>
   <translation>it is incomplete; the rest is missing</translation>
  </message>
  <message>
   <source>约在第 {size} MB 处内容已损坏</source>
   <translation>it is damaged at about {size} MB</translation>
  </message>
  <message>
   <source>内容已损坏</source>
   <translation>it is damaged</translation>
  </message>
  <message>
   <source>不是 Ed25519 密钥</source>
   <translation>not an Ed25519 key</translation>
  </message>
 </context>
 <context>
  <name>Caution</name>
  <message>
   <source>还没有归档材料，建议先收集</source>
   <translation>Nothing is filed yet; collect first</translation>
  </message>
  <message>
   <source>去收集</source>
   <translation>Collect</translation>
  </message>
  <message>
   <source>还有 {count} 个错误没有处理，建议先校核</source>
   <translation>{count} errors are open; check first</translation>
  </message>
  <message>
   <source>去校核</source>
   <translation>Check</translation>
  </message>
 </context>
 <context>
  <name>Cell</name>
  <message>
   <source>是</source>
   <translation>Yes</translation>
  </message>
  <message>
   <source>否</source>
   <translation>No</translation>
  </message>
  <message>
   <source>不是有限的数，请修正后重新导入。</source>
   <translation> is not a finite number. Correct it and import again.</translation>
  </message>
  <message>
   <source>是未计算的公式，请在 Excel 或 WPS 中打开并保存后重新导入。</source>
   <translation> is a formula that was never calculated. Open and save the workbook in Excel or WPS, then import again.</translation>
  </message>
  <message>
   <source>是错误值 {value}，请修正后重新导入。</source>
   <translation> is the error value {value}. Correct it and import again.</translation>
  </message>
 </context>
 <context>
  <name>ChangesModel</name>
  <message>
   <source>变化</source>
   <translation>Changes</translation>
  </message>
  <message>
   <source>内容</source>
   <translation>Content</translation>
  </message>
  <message>
   <source>新增</source>
   <translation>New</translation>
  </message>
  <message>
   <source>改动</source>
   <translation>Changed</translation>
  </message>
  <message>
   <source>删去</source>
   <translation>Removed</translation>
  </message>
  <message>
   <source>企业名录</source>
   <translation>List of enterprises</translation>
  </message>
  <message>
   <source>{name}　缺件说明</source>
   <translation>{name}  Reason for a missing document</translation>
  </message>
  <message>
   <source>问题说明</source>
   <translation>Explanation of a finding</translation>
  </message>
  <message>
   <source>文字：{part}</source>
   <translation>Text: {part}</translation>
  </message>
  <message>
   <source>无</source>
   <translation>None</translation>
  </message>
 </context>
 <context>
  <name>ChaseDialog</name>
  <message>
   <source>催交单</source>
   <translation>Request for documents</translation>
  </message>
  <message>
   <source>每家企业一张：缺少的、已过期的和将到期的材料，附需要的原因、期限和签收栏。</source>
   <translation>A sheet for each enterprise: what is missing, expired or soon to expire, with reason, date and receipt.</translation>
  </message>
  <message>
   <source>生成催交单</source>
   <translation>Make requests</translation>
  </message>
  <message>
   <source>取消</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>搜索企业</source>
   <translation>Search enterprises</translation>
  </message>
  <message>
   <source>催交的企业</source>
   <translation>Enterprises to ask</translation>
  </message>
  <message>
   <source>未齐的全选</source>
   <translation>Select all incomplete</translation>
  </message>
  <message>
   <source>全不选</source>
   <translation>Select none</translation>
  </message>
  <message>
   <source> 天</source>
   <translation> days</translation>
  </message>
  <message>
   <source>不填为立卷单位</source>
   <translation>If left empty: the filing office</translation>
  </message>
  <message>
   <source>送交期限</source>
   <translation>Due on</translation>
  </message>
  <message>
   <source>将到期的提前</source>
   <translation>Expiring within</translation>
  </message>
  <message>
   <source>送交地点</source>
   <translation>Bring to</translation>
  </message>
  <message>
   <source>联系人</source>
   <translation>Contact</translation>
  </message>
  <message>
   <source>联系电话</source>
   <translation>Telephone</translation>
  </message>
  <message>
   <source>放在文件夹</source>
   <translation>Folder</translation>
  </message>
  <message>
   <source>选择…</source>
   <translation>Choose…</translation>
  </message>
  <message>
   <source>PDF：全部企业一个文件，便于打印</source>
   <translation>PDF: one file for all enterprises, easy to print</translation>
  </message>
  <message>
   <source>Excel：汇总一张，每家企业一张</source>
   <translation>Excel: a summary, and a sheet for each enterprise</translation>
  </message>
  <message>
   <source>另为每家企业单独生成一个 PDF，便于发送</source>
   <translation>Also one PDF for each enterprise, easy to send</translation>
  </message>
  <message>
   <source>已选 {count} 家</source>
   <translation>{count} enterprises selected</translation>
  </message>
  <message>
   <source>请至少选一家企业。</source>
   <translation>Select at least one enterprise.</translation>
  </message>
  <message>
   <source>请选择放催交单的文件夹。</source>
   <translation>Choose a folder for the requests.</translation>
  </message>
  <message>
   <source>请至少选一种文件。</source>
   <translation>Choose at least one kind of file.</translation>
  </message>
  <message>
   <source>放催交单的文件夹</source>
   <translation>Folder for the requests</translation>
  </message>
 </context>
 <context>
  <name>Chasing</name>
  <message>
   <source>生成催交单</source>
   <translation>Make requests</translation>
  </message>
  <message>
   <source>没有需要催交的材料。</source>
   <translation>There is nothing to ask for.</translation>
  </message>
  <message>
   <source>已生成催交单：{enterprises} 家企业，{demands} 项材料，在“{folder}”。</source>
   <translation>Requests made: {enterprises} enterprises, {demands} documents, in "{folder}".</translation>
  </message>
  <message>
   <source>打开文件夹</source>
   <translation>Open folder</translation>
  </message>
 </context>
 <context>
  <name>CheckActions</name>
  <message>
   <source>{title}校核问题.xlsx</source>
   <translation>{title} findings.xlsx</translation>
  </message>
  <message>
   <source>导出校核表</source>
   <translation>Export findings</translation>
  </message>
  <message>
   <source>已保存说明：{title}</source>
   <translation>Explanation saved: {title}</translation>
  </message>
  <message>
   <source>已撤回说明：{title}</source>
   <translation>Explanation withdrawn: {title}</translation>
  </message>
  <message>
   <source>校核表已生成，共 {count} 个问题：{file}</source>
   <translation>Workbook made with {count} findings: {file}</translation>
  </message>
  <message>
   <source>打开</source>
   <translation>Open</translation>
  </message>
 </context>
 <context>
  <name>CheckPage</name>
  <message>
   <source>正在校核…</source>
   <translation>Checking…</translation>
  </message>
  <message>
   <source>校核已中断</source>
   <translation>Check stopped</translation>
  </message>
  <message>
   <source>有改动，即将重新校核</source>
   <translation>Changed; to be checked</translation>
  </message>
  <message>
   <source>导出校核表…(&amp;E)</source>
   <translation>&amp;Export findings…</translation>
  </message>
  <message>
   <source>催交单…(&amp;U)</source>
   <translation>Req&amp;uest for documents…</translation>
  </message>
  <message>
   <source>折叠或展开全部分组(&amp;A)</source>
   <translation>Fold or unfold &amp;all groups</translation>
  </message>
  <message>
   <source>写说明(&amp;S)</source>
   <translation>&amp;Write explanation</translation>
  </message>
  <message>
   <source>转到该处(&amp;G)</source>
   <translation>&amp;Go there</translation>
  </message>
  <message>
   <source>问题</source>
   <translation>Findings</translation>
  </message>
  <message>
   <source>尚未校核</source>
   <translation>Not checked yet</translation>
  </message>
  <message>
   <source>重新校核</source>
   <translation>Recheck</translation>
  </message>
  <message>
   <source>导出校核表…</source>
   <translation>Export…</translation>
  </message>
  <message>
   <source>催交单…</source>
   <translation>Request…</translation>
  </message>
  <message>
   <source>尚未校核。</source>
   <translation>Not checked yet.</translation>
  </message>
  <message>
   <source>搜索问题、对象、规则编号</source>
   <translation>Search findings, subjects, rule numbers</translation>
  </message>
  <message>
   <source>按级别分组</source>
   <translation>By severity</translation>
  </message>
  <message>
   <source>按对象分组</source>
   <translation>By subject</translation>
  </message>
  <message>
   <source>按规则分组</source>
   <translation>By rule</translation>
  </message>
  <message>
   <source>按指标分组</source>
   <translation>By indicator</translation>
  </message>
  <message>
   <source>分组</source>
   <translation>Group</translation>
  </message>
  <message>
   <source>全部折叠</source>
   <translation>Fold all</translation>
  </message>
  <message>
   <source>不再只看这个对象</source>
   <translation>No longer only this subject</translation>
  </message>
  <message>
   <source>待处理 {count}</source>
   <translation>Open {count}</translation>
  </message>
  <message>
   <source>已说明 {count}</source>
   <translation>Explained {count}</translation>
  </message>
  <message>
   <source>错误 {count}</source>
   <translation>Errors {count}</translation>
  </message>
  <message>
   <source>警告 {count}</source>
   <translation>Warnings {count}</translation>
  </message>
  <message>
   <source>提示 {count}</source>
   <translation>Notes {count}</translation>
  </message>
  <message>
   <source>已按最新数据校核</source>
   <translation>Current</translation>
  </message>
  <message>
   <source>通过</source>
   <translation>Passed</translation>
  </message>
  <message>
   <source>没有发现问题。</source>
   <translation>No findings.</translation>
  </message>
  <message>
   <source>没有符合条件的问题。</source>
   <translation>No finding matches.</translation>
  </message>
  <message>
   <source>全部展开</source>
   <translation>Unfold all</translation>
  </message>
  <message>
   <source>{subject} ✕</source>
   <translation>{subject} ✕</translation>
  </message>
  <message>
   <source>校核</source>
   <translation>Check</translation>
  </message>
 </context>
 <context>
  <name>ChecksModel</name>
  <message>
   <source>性质</source>
   <translation>Property</translation>
  </message>
  <message>
   <source>编号</source>
   <translation>No.</translation>
  </message>
  <message>
   <source>检测项目</source>
   <translation>Check</translation>
  </message>
  <message>
   <source>方式</source>
   <translation>How</translation>
  </message>
  <message>
   <source>结果</source>
   <translation>Result</translation>
  </message>
  <message>
   <source>检测情况</source>
   <translation>What was found</translation>
  </message>
  <message>
   <source>{count} 处：{first}</source>
   <translation>{count}: {first}</translation>
  </message>
 </context>
 <context>
  <name>ChoicesModel</name>
  <message>
   <source>归档</source>
   <translation>File</translation>
  </message>
  <message>
   <source>待确认</source>
   <translation>To confirm</translation>
  </message>
  <message>
   <source>跳过</source>
   <translation>Skip</translation>
  </message>
  <message>
   <source>处理</source>
   <translation>What to do</translation>
  </message>
  <message>
   <source>文件</source>
   <translation>File</translation>
  </message>
  <message>
   <source>归入</source>
   <translation>Place</translation>
  </message>
  <message>
   <source>依据</source>
   <translation>Why</translation>
  </message>
  <message>
   <source>没有建议，请在右边选择</source>
   <translation>No suggestion; choose at the right</translation>
  </message>
  <message>
   <source>{name} · 请选择材料</source>
   <translation>{name} · choose a slot</translation>
  </message>
  <message>
   <source>与已收集的“{title}”是同一个文件</source>
   <translation>Same file as "{title}", which is collected</translation>
  </message>
  <message>
   <source>与回收列表中的“{title}”是同一个文件</source>
   <translation>Same file as "{title}" in the recycle list</translation>
  </message>
  <message>
   <source>与“{name}”是同一个文件</source>
   <translation>Same file as "{name}"</translation>
  </message>
 </context>
 <context>
  <name>ChoosingModel</name>
  <message>
   <source>{name}　{count} 项</source>
   <translation>{name}  {count} open</translation>
  </message>
  <message>
   <source>{name}　已齐</source>
   <translation>{name}  complete</translation>
  </message>
 </context>
 <context>
  <name>Claim</name>
  <message>
   <source>有几项数据都可以这样称呼</source>
   <translation>several figures go by this name</translation>
  </message>
  <message>
   <source>“分别”后面的数值没有读懂</source>
   <translation>the values after "respectively" could not be read</translation>
  </message>
  <message>
   <source>一处有两个数值，不能确定是哪一个</source>
   <translation>two values in one place; unclear which one counts</translation>
  </message>
  <message>
   <source>数值后面还有“{text}”</source>
   <translation>"{text}" follows the value</translation>
  </message>
  <message>
   <source>“{text}”是约数或限值</source>
   <translation>"{text}" is approximate or a limit</translation>
  </message>
  <message>
   <source>“{name}”与数值之间是“{between}”，不能确定是不是这一项的数值</source>
   <translation>"{between}" stands between "{name}" and the value; unclear whether it belongs to it</translation>
  </message>
  <message>
   <source>像是目标或要求，不是完成情况</source>
   <translation>seems to be a target or a demand, not a result</translation>
  </message>
  <message>
   <source>与另一年比较的说法没有读懂</source>
   <translation>the comparison with another year could not be read</translation>
  </message>
  <message>
   <source>说的不是整年或不是考核年度</source>
   <translation>not about a whole year or an assessed year</translation>
  </message>
  <message>
   <source>说的可能是“{owner}”</source>
   <translation>may be about "{owner}"</translation>
  </message>
  <message>
   <source>{year}年晚于考核年度</source>
   <translation>{year} is later than the assessed year</translation>
  </message>
  <message>
   <source>“{name}”前有“{other}”，不能确定是不是同一项数据</source>
   <translation>"{other}" stands before "{name}"; unclear whether it is the same figure</translation>
  </message>
  <message>
   <source>没有写明是哪一项数据的增减</source>
   <translation>does not say which figure rose or fell</translation>
  </message>
  <message>
   <source>没有写明与哪一年比</source>
   <translation>does not say which year it compares with</translation>
  </message>
  <message>
   <source>“分别”前后的年度和数值个数不同</source>
   <translation>the years and values around "respectively" differ in number</translation>
  </message>
  <message>
   <source>逐年升降说的不是考核的各年</source>
   <translation>the yearly rise or fall is not about the assessed years</translation>
  </message>
  <message>
   <source>按绝对量说的增减，程序不核对</source>
   <translation>a rise or fall in absolute terms; the program does not check it</translation>
  </message>
  <message>
   <source>起止年度或数值没有写全</source>
   <translation>first and last year or their values are not complete</translation>
  </message>
  <message>
   <source>一处说了几项数据，不能确定数值是哪一项的</source>
   <translation>several figures in one place; unclear whose value it is</translation>
  </message>
  <message>
   <source>并列的几项数据，没有逐项判断</source>
   <translation>figures side by side; not judged one by one</translation>
  </message>
  <message>
   <source>“分别”前后的项数和数值个数不同</source>
   <translation>the figures and values around "respectively" differ in number</translation>
  </message>
  <message>
   <source>“{name}”的数值“{text}”没有单位，或单位不能换算</source>
   <translation>the value "{text}" of "{name}" has no unit, or one that cannot be converted</translation>
  </message>
  <message>
   <source>没有写明年度</source>
   <translation>no year given</translation>
  </message>
  <message>
   <source>写了几个年度，不能确定是哪一年</source>
   <translation>several years given; unclear which one is meant</translation>
  </message>
  <message>
   <source>{year}年一格“{text}”不是一个数</source>
   <translation>the cell "{text}" of {year} is not a number</translation>
  </message>
  <message>
   <source>{year}年的数值没有单位，或单位不能换算</source>
   <translation>the value of {year} has no unit, or one that cannot be converted</translation>
  </message>
 </context>
 <context>
  <name>CollectActions</name>
  <message>
   <source>收集文件</source>
   <translation>Collect files</translation>
  </message>
  <message>
   <source>分析文件</source>
   <translation>Analyse files</translation>
  </message>
  <message>
   <source>没有找到可以收集的文件。</source>
   <translation>No file to collect was found.</translation>
  </message>
  <message>
   <source>归档文件</source>
   <translation>File documents</translation>
  </message>
  <message>
   <source>导入企业名录</source>
   <translation>Import list of enterprises</translation>
  </message>
  <message>
   <source>已保存{field}：{title}</source>
   <translation>{field} saved: {title}</translation>
  </message>
  <message>
   <source>已修改 {count} 件的{field}</source>
   <translation>{field} of {count} documents changed</translation>
  </message>
  <message>
   <source>已调整顺序</source>
   <translation>Order changed</translation>
  </message>
  <message>
   <source>已整理页面：{title}</source>
   <translation>Pages arranged: {title}</translation>
  </message>
  <message>
   <source>已拆分为 {count} 件：{title}</source>
   <translation>Split into {count} items: {title}</translation>
  </message>
  <message>
   <source>已合并 {count} 件：{title}</source>
   <translation>{count} items joined: {title}</translation>
  </message>
  <message>
   <source>已更换文件：{title}</source>
   <translation>Files replaced: {title}</translation>
  </message>
  <message>
   <source>查找空白页</source>
   <translation>Look for blank pages</translation>
  </message>
  <message>
   <source>已恢复：{title}</source>
   <translation>Restored: {title}</translation>
  </message>
  <message>
   <source>已归入 {slot}：{title}</source>
   <translation>Filed under {slot}: {title}</translation>
  </message>
  <message>
   <source>已移到回收列表：{title}</source>
   <translation>Moved to the recycle list: {title}</translation>
  </message>
  <message>
   <source>已记为不适用：{slot}</source>
   <translation>Not applicable: {slot}</translation>
  </message>
  <message>
   <source>已撤回不适用：{slot}</source>
   <translation>Applicable again: {slot}</translation>
  </message>
  <message>
   <source>去确认</source>
   <translation>Confirm them</translation>
  </message>
  <message>
   <source>去收集材料</source>
   <translation>Collect documents</translation>
  </message>
  <message>
   <source>{titles} 等 {count} 件</source>
   <translation>{titles} and others, {count} in all</translation>
  </message>
  <message>
   <source>已归档 {count} 件</source>
   <translation>{count} items filed</translation>
  </message>
  <message>
   <source>{count} 件待确认，列在“未归档”中</source>
   <translation>{count} items to confirm, listed under Unfiled</translation>
  </message>
  <message>
   <source>{count} 件此前已有，没有重复归档</source>
   <translation>{count} items were there already and not filed again</translation>
  </message>
  <message>
   <source>{count} 处需要留意</source>
   <translation>{count} places need attention</translation>
  </message>
  <message>
   <source>企业名录：新增 {added} 家，更新 {updated} 家，未变 {unchanged} 家。</source>
   <translation>List of enterprises: {added} added, {updated} updated, {unchanged} unchanged.</translation>
  </message>
 </context>
 <context>
  <name>CollectPage</name>
  <message>
   <source>开始收集</source>
   <translation>Start collecting</translation>
  </message>
  <message>
   <source>先导入企业名录（.xlsx、.xls 或 .csv），程序据此列出每家企业应归档的材料。</source>
   <translation>Import the list of enterprises first (.xlsx, .xls or .csv): the program works out which documents each one must file.</translation>
  </message>
  <message>
   <source>导入企业名录…</source>
   <translation>Import list of enterprises…</translation>
  </message>
  <message>
   <source>添加文件…</source>
   <translation>Add files…</translation>
  </message>
  <message>
   <source>添加文件夹…</source>
   <translation>Add folder…</translation>
  </message>
  <message>
   <source>预览材料</source>
   <translation>Preview document</translation>
  </message>
  <message>
   <source>整理页面、拆分…</source>
   <translation>Arrange pages, split…</translation>
  </message>
  <message>
   <source>更换文件…</source>
   <translation>Replace files…</translation>
  </message>
  <message>
   <source>合并选中的材料</source>
   <translation>Join selected items</translation>
  </message>
  <message>
   <source>材料前移</source>
   <translation>Move item up</translation>
  </message>
  <message>
   <source>材料后移</source>
   <translation>Move item down</translation>
  </message>
  <message>
   <source>回收列表</source>
   <translation>Recycle list</translation>
  </message>
  <message>
   <source>不同年度、项目的材料按组排列，只能在组内调整顺序</source>
   <translation>Items of different years or projects stand in groups; order them within their group</translation>
  </message>
  <message>
   <source>选择要归档的文件</source>
   <translation>Choose files to collect</translation>
  </message>
  <message>
   <source>选择“{title}”的新文件</source>
   <translation>Choose the new files of "{title}"</translation>
  </message>
  <message>
   <source>选择存放材料的文件夹</source>
   <translation>Choose a folder of documents</translation>
  </message>
  <message>
   <source>选择企业名录</source>
   <translation>Choose a list of enterprises</translation>
  </message>
  <message>
   <source>表格 (*.xlsx *.xls *.et *.csv)</source>
   <translation>Tables (*.xlsx *.xls *.et *.csv)</translation>
  </message>
 </context>
 <context>
  <name>Collecting</name>
  <message>
   <source>与回收列表中的“{title}”内容相同，没有重新归档；如仍需要，请从回收列表恢复。</source>
   <translation>Same content as "{title}" in the recycle list, so not filed again; restore that one if it is needed.</translation>
  </message>
  <message>
   <source>无法读取（{cause}），没有收集；请检查后重新收集。</source>
   <translation>Cannot be read ({cause}) and was not collected; check it and collect it again.</translation>
  </message>
 </context>
 <context>
  <name>Commands</name>
  <message>
   <source>撤销(&amp;U)</source>
   <translation>&amp;Undo</translation>
  </message>
  <message>
   <source>撤销：{name}(&amp;U)</source>
   <translation>&amp;Undo: {name}</translation>
  </message>
  <message>
   <source>重做(&amp;R)</source>
   <translation>&amp;Redo</translation>
  </message>
  <message>
   <source>重做：{name}(&amp;R)</source>
   <translation>&amp;Redo: {name}</translation>
  </message>
  <message>
   <source>新建档案库…(&amp;N)</source>
   <translation>&amp;New archive…</translation>
  </message>
  <message>
   <source>打开档案库…(&amp;O)</source>
   <translation>&amp;Open archive…</translation>
  </message>
  <message>
   <source>示例县(&amp;S)</source>
   <translation>Sample &amp;County</translation>
  </message>
  <message>
   <source>示例市，审核端(&amp;V)</source>
   <translation>Sample City, for Re&amp;viewers</translation>
  </message>
  <message>
   <source>打开档案库所在文件夹(&amp;D)</source>
   <translation>Open archive fol&amp;der</translation>
  </message>
  <message>
   <source>档案库信息…(&amp;I)</source>
   <translation>About This Archive… (&amp;I)</translation>
  </message>
  <message>
   <source>导入审核意见…(&amp;J)</source>
   <translation>Import review opinions…(&amp;J)</translation>
  </message>
  <message>
   <source>立即备份…(&amp;B)</source>
   <translation>&amp;Back up now…</translation>
  </message>
  <message>
   <source>恢复备份…(&amp;R)</source>
   <translation>&amp;Restore backup…</translation>
  </message>
  <message>
   <source>关闭档案库(&amp;C)</source>
   <translation>&amp;Close archive</translation>
  </message>
  <message>
   <source>退出(&amp;Q)</source>
   <translation>&amp;Quit</translation>
  </message>
  <message>
   <source>在本页查找(&amp;F)</source>
   <translation>&amp;Find on this page</translation>
  </message>
  <message>
   <source>颜色跟随系统(&amp;Y)</source>
   <translation>Colours of the s&amp;ystem</translation>
  </message>
  <message>
   <source>浅色(&amp;L)</source>
   <translation>&amp;Light</translation>
  </message>
  <message>
   <source>深色(&amp;D)</source>
   <translation>&amp;Dark</translation>
  </message>
  <message>
   <source>审核端页面(&amp;R)</source>
   <translation>&amp;Reviewer's pages</translation>
  </message>
  <message>
   <source>全屏(&amp;F)</source>
   <translation>&amp;Full screen</translation>
  </message>
  <message>
   <source>查找任何内容…(&amp;K)</source>
   <translation>Find any&amp;thing…</translation>
  </message>
  <message>
   <source>下一个区域(&amp;N)</source>
   <translation>&amp;Next Area</translation>
  </message>
  <message>
   <source>上一个区域(&amp;P)</source>
   <translation>&amp;Previous Area</translation>
  </message>
  <message>
   <source>重新校核(&amp;C)</source>
   <translation>&amp;Check again</translation>
  </message>
  <message>
   <source>导出台账…(&amp;L)</source>
   <translation>Export &amp;ledger…</translation>
  </message>
  <message>
   <source>档案库体检(&amp;D)</source>
   <translation>Examine &amp;archive</translation>
  </message>
  <message>
   <source>设置…(&amp;S)</source>
   <translation>&amp;Settings…</translation>
  </message>
  <message>
   <source>使用手册(&amp;M)</source>
   <translation>&amp;Manual</translation>
  </message>
  <message>
   <source>快捷键一览(&amp;K)</source>
   <translation>&amp;Keyboard shortcuts</translation>
  </message>
  <message>
   <source>认识窗口(&amp;T)</source>
   <translation>&amp;Tour of the window</translation>
  </message>
  <message>
   <source>关于创模档案(&amp;A)</source>
   <translation>&amp;About Model City Archive</translation>
  </message>
 </context>
 <context>
  <name>Compare</name>
  <message>
   <source>新增</source>
   <translation>added</translation>
  </message>
  <message>
   <source>删去</source>
   <translation>removed</translation>
  </message>
  <message>
   <source>改动</source>
   <translation>changed</translation>
  </message>
  <message>
   <source>主体</source>
   <translation>subject</translation>
  </message>
  <message>
   <source>目录项</source>
   <translation>slot</translation>
  </message>
  <message>
   <source>题名</source>
   <translation>title</translation>
  </message>
  <message>
   <source>期次</source>
   <translation>period</translation>
  </message>
  <message>
   <source>文号</source>
   <translation>document number</translation>
  </message>
  <message>
   <source>责任者</source>
   <translation>author</translation>
  </message>
  <message>
   <source>日期</source>
   <translation>date</translation>
  </message>
  <message>
   <source>保管期限</source>
   <translation>retention</translation>
  </message>
  <message>
   <source>密级</source>
   <translation>secrecy</translation>
  </message>
  <message>
   <source>原件或复印件</source>
   <translation>original or copy</translation>
  </message>
  <message>
   <source>备注</source>
   <translation>remark</translation>
  </message>
  <message>
   <source>顺序</source>
   <translation>order</translation>
  </message>
  <message>
   <source>名称</source>
   <translation>name</translation>
  </message>
  <message>
   <source>统一社会信用代码</source>
   <translation>credit code</translation>
  </message>
  <message>
   <source>行业</source>
   <translation>industry</translation>
  </message>
  <message>
   <source>行业代码</source>
   <translation>industry code</translation>
  </message>
  <message>
   <source>地址</source>
   <translation>address</translation>
  </message>
  <message>
   <source>投产</source>
   <translation>production since</translation>
  </message>
  <message>
   <source>关停</source>
   <translation>closed</translation>
  </message>
  <message>
   <source>生产状态</source>
   <translation>state of production</translation>
  </message>
  <message>
   <source>标记</source>
   <translation>flags</translation>
  </message>
  <message>
   <source>其他列</source>
   <translation>other columns</translation>
  </message>
 </context>
 <context>
  <name>Conformance</name>
  <message>
   <source>有字体没有嵌入文件</source>
   <translation>a font is not embedded</translation>
  </message>
  <message>
   <source>有文字在所嵌字体中没有字形</source>
   <translation>some text has no glyphs in its embedded font</translation>
  </message>
  <message>
   <source>所嵌字体的字形或字宽与文字不符</source>
   <translation>glyphs or widths of an embedded font do not match the text</translation>
  </message>
  <message>
   <source>使用了没有色彩特性文件的印刷四色</source>
   <translation>printing colours (CMYK) without a colour profile</translation>
  </message>
  <message>
   <source>色彩特性文件不合要求</source>
   <translation>a colour profile is not valid</translation>
  </message>
  <message>
   <source>JPEG 2000 图像的编码不合要求</source>
   <translation>the coding of a JPEG 2000 image is not valid</translation>
  </message>
  <message>
   <source>透明效果没有指明混合色彩空间</source>
   <translation>transparency without a blending colour space</translation>
  </message>
  <message>
   <source>图层设置不合要求</source>
   <translation>the layer settings are not valid</translation>
  </message>
  <message>
   <source>专色定义不合要求</source>
   <translation>a spot colour is not defined properly</translation>
  </message>
  <message>
   <source>字体的编码表不合要求</source>
   <translation>the encoding of a font is not valid</translation>
  </message>
  <message>
   <source>字体信息不完整</source>
   <translation>the font information is incomplete</translation>
  </message>
  <message>
   <source>页面内容含有不认识的指令</source>
   <translation>the page content has unknown operators</translation>
  </message>
  <message>
   <source>文件内部结构不合要求</source>
   <translation>the inner structure of the file is not valid</translation>
  </message>
  <message>
   <source>无法完成 PDF/A 检验</source>
   <translation>PDF/A could not be checked</translation>
  </message>
 </context>
 <context>
  <name>Container</name>
  <message>
   <source>声明有 {count} 个文件，超过上限 {limit}</source>
   <translation>declares {count} files, more than {limit}</translation>
  </message>
  <message>
   <source>压缩包目录的位置或长度与实际不符</source>
   <translation>position or length of the directory of the archive file is wrong</translation>
  </message>
  <message>
   <source>压缩包带有注释</source>
   <translation>the archive file has a comment</translation>
  </message>
  <message>
   <source>实际长度超过声明的 {size} 字节</source>
   <translation>longer than the {size} bytes declared</translation>
  </message>
  <message>
   <source>声明 {size} 字节，实有 {actual} 字节</source>
   <translation>{size} bytes declared, {actual} found</translation>
  </message>
  <message>
   <source>CRC 校验不符</source>
   <translation>CRC does not match</translation>
  </message>
  <message>
   <source>不是 ZIP 文件，或文件不完整</source>
   <translation>not a ZIP file, or incomplete</translation>
  </message>
  <message>
   <source>压缩包末尾的记录已损坏，或其后有多余的内容</source>
   <translation>the record at the end of the ZIP file is damaged or followed by something</translation>
  </message>
  <message>
   <source>是多卷压缩包的一卷</source>
   <translation>one part of an archive file in several parts</translation>
  </message>
  <message>
   <source>缺少 ZIP64 记录</source>
   <translation>the ZIP64 record is missing</translation>
  </message>
  <message>
   <source>ZIP64 记录与实际不符</source>
   <translation>the ZIP64 record is wrong</translation>
  </message>
  <message>
   <source>ZIP64 记录自相矛盾</source>
   <translation>the ZIP64 record contradicts itself</translation>
  </message>
  <message>
   <source>压缩包目录不完整</source>
   <translation>the directory of the archive file is incomplete</translation>
  </message>
  <message>
   <source>压缩包目录已损坏</source>
   <translation>the directory of the archive file is damaged</translation>
  </message>
  <message>
   <source>已加密</source>
   <translation>encrypted</translation>
  </message>
  <message>
   <source>压缩方法 {method} 不受支持（只接受存储和 Deflate）</source>
   <translation>compression method {method} is not supported (only stored and Deflate)</translation>
  </message>
  <message>
   <source>未压缩，但两个长度不同</source>
   <translation>not compressed, yet of two lengths</translation>
  </message>
  <message>
   <source>压缩包目录中文件个数与声明不符</source>
   <translation>the number of files is not the one declared</translation>
  </message>
  <message>
   <source>文件名的编码无法识别</source>
   <translation>the encoding of the file name is not understood</translation>
  </message>
  <message>
   <source>附加字段已损坏</source>
   <translation>an extra field is damaged</translation>
  </message>
  <message>
   <source>ZIP64 字段与声明不符</source>
   <translation>the ZIP64 field is wrong</translation>
  </message>
  <message>
   <source>与另一个文件的内容重叠</source>
   <translation>overlaps another file</translation>
  </message>
  <message>
   <source>“{name}”之前有多余的内容</source>
   <translation>there is something before "{name}"</translation>
  </message>
  <message>
   <source>找不到文件头</source>
   <translation>the file header is missing</translation>
  </message>
  <message>
   <source>文件头与压缩包目录不一致</source>
   <translation>the file header differs from the directory</translation>
  </message>
  <message>
   <source>内容超出文件末尾</source>
   <translation>goes beyond the end of the file</translation>
  </message>
  <message>
   <source>压缩包目录之前有多余的内容</source>
   <translation>there is something before the directory</translation>
  </message>
  <message>
   <source>内容之后的记录与压缩包目录不一致</source>
   <translation>the record after the content differs from the directory</translation>
  </message>
  <message>
   <source>是文件夹，却带有内容</source>
   <translation>a folder, yet with content</translation>
  </message>
  <message>
   <source>压缩比异常，疑为压缩炸弹</source>
   <translation>the compression ratio is abnormal: perhaps a zip bomb</translation>
  </message>
  <message>
   <source>解压后内容过大，疑为压缩炸弹</source>
   <translation>too large when unpacked: perhaps a zip bomb</translation>
  </message>
  <message>
   <source>压缩数据已损坏</source>
   <translation>the compressed data are damaged</translation>
  </message>
  <message>
   <source>压缩数据不完整或有多余</source>
   <translation>the compressed data are incomplete or too long</translation>
  </message>
  <message>
   <source>超过 {limit} 个文件</source>
   <translation>more than {limit} files</translation>
  </message>
  <message>
   <source>不是 tar 文件，或文件不完整</source>
   <translation>not a tar file, or incomplete</translation>
  </message>
 </context>
 <context>
  <name>Corner</name>
  <message>
   <source>数据项</source>
   <translation>Figure</translation>
  </message>
  <message>
   <source>单位</source>
   <translation>Unit</translation>
  </message>
 </context>
 <context>
  <name>CountiesDialog</name>
  <message>
   <source>登记县区</source>
   <translation>Register counties</translation>
  </message>
  <message>
   <source>县区名单</source>
   <translation>List of counties</translation>
  </message>
  <message>
   <source>610102 某区</source>
   <translation>610102 Name</translation>
  </message>
  <message>
   <source>保存</source>
   <translation>Save</translation>
  </message>
  <message>
   <source>每行一个县区：行政区划代码和名称，可以从表格粘贴。登记以后，没有报送的县区也列在工作台、接收和汇总中。</source>
   <translation>One county a line: its region code and its name; can be pasted from a table. Once registered, counties that have submitted nothing are listed too, on the desk, under Receive and in the roll-up.</translation>
  </message>
  <message>
   <source>取消</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>{count} 个县区</source>
   <translation>{count} counties</translation>
  </message>
 </context>
 <context>
  <name>CrashDialog</name>
  <message>
   <source>程序出错</source>
   <translation>Program error</translation>
  </message>
  <message>
   <source>程序遇到了没有预料到的错误</source>
   <translation>The program met an unexpected error</translation>
  </message>
  <message>
   <source>已经保存的内容不受影响。请复制下面的报告发给开发人员，然后重新启动程序。日志：{log}</source>
   <translation>What was saved is safe. Copy the report below, send it to the developers and restart the program. Log: {log}</translation>
  </message>
  <message>
   <source>错误报告</source>
   <translation>Error report</translation>
  </message>
  <message>
   <source>复制报告</source>
   <translation>Copy report</translation>
  </message>
  <message>
   <source>关闭</source>
   <translation>Close</translation>
  </message>
  <message>
   <source>已复制</source>
   <translation>Copied</translation>
  </message>
 </context>
 <context>
  <name>CreditCode</name>
  <message>
   <source>应为 18 位，实为 {count} 位</source>
   <translation>18 characters are needed, there are {count}</translation>
  </message>
  <message>
   <source>含有不允许的字符“{char}”</source>
   <translation>the character "{char}" is not allowed</translation>
  </message>
  <message>
   <source>校验位应为 {expected}，实为 {found}</source>
   <translation>the check digit should be {expected}, but is {found}</translation>
  </message>
 </context>
 <context>
  <name>Desk</name>
  <message>
   <source>县区</source>
   <translation>County</translation>
  </message>
  <message>
   <source>状态</source>
   <translation>State</translation>
  </message>
  <message>
   <source>最近报送</source>
   <translation>Last submission</translation>
  </message>
  <message>
   <source>已审定</source>
   <translation>Decided</translation>
  </message>
  <message>
   <source>待整改</source>
   <translation>To remedy</translation>
  </message>
  <message>
   <source>待核查</source>
   <translation>To verify</translation>
  </message>
  <message>
   <source>第 {serial} 次 {day}</source>
   <translation>No. {serial}, {day}</translation>
  </message>
  <message>
   <source>待审核</source>
   <translation>To review</translation>
  </message>
  <message>
   <source>待验收</source>
   <translation>To be accepted</translation>
  </message>
  <message>
   <source>未报送</source>
   <translation>Not submitted</translation>
  </message>
  <message>
   <source>已审核</source>
   <translation>Reviewed</translation>
  </message>
  <message>
   <source>待重报</source>
   <translation>To resubmit</translation>
  </message>
 </context>
 <context>
  <name>DeskCard</name>
  <message>
   <source>各县区</source>
   <translation>Counties</translation>
  </message>
  <message>
   <source>登记县区…</source>
   <translation>Register counties…</translation>
  </message>
  <message>
   <source>接收移交包…</source>
   <translation>Receive packages…</translation>
  </message>
  <message>
   <source>还没有县区报送。接收移交包以后，这里列出每个县区审核到哪一步。</source>
   <translation>No county has submitted yet. Once packages are received, how far the review of each county is stands here.</translation>
  </message>
  <message>
   <source>{count} 个县区 · 已报送 {came} · 等待审核 {waiting}</source>
   <translation>{count} counties · {came} submitted · {waiting} to review</translation>
  </message>
 </context>
 <context>
  <name>Dispatch</name>
  <message>
   <source>装订案卷</source>
   <translation>Volumes</translation>
  </message>
  <message>
   <source>生成台账</source>
   <translation>Ledger</translation>
  </message>
  <message>
   <source>导出校核表</source>
   <translation>Findings</translation>
  </message>
  <message>
   <source>生成催交单</source>
   <translation>Requests</translation>
  </message>
  <message>
   <source>制作移交包</source>
   <translation>Package</translation>
  </message>
  <message>
   <source>返回审核意见</source>
   <translation>Opinion</translation>
  </message>
  <message>
   <source>{count} 份材料用说明页代替</source>
   <translation>{count} documents replaced by a page that explains it</translation>
  </message>
  <message>
   <source>{count} 家企业</source>
   <translation>{count} enterprises</translation>
  </message>
  <message>
   <source>移交包 {identifier}</source>
   <translation>package {identifier}</translation>
  </message>
 </context>
 <context>
  <name>DispatchesModel</name>
  <message>
   <source>时间</source>
   <translation>Time</translation>
  </message>
  <message>
   <source>内容</source>
   <translation>What</translation>
  </message>
  <message>
   <source>版本</source>
   <translation>Edition</translation>
  </message>
  <message>
   <source>数量</source>
   <translation>Number</translation>
  </message>
  <message>
   <source>去处</source>
   <translation>Where to</translation>
  </message>
  <message>
   <source>经办</source>
   <translation>By</translation>
  </message>
  <message>
   <source>{count} 卷</source>
   <translation>{count} vol.</translation>
  </message>
  <message>
   <source>{count} 件</source>
   <translation>{count} items</translation>
  </message>
  <message>
   <source>{count} 页</source>
   <translation>{count} pp.</translation>
  </message>
 </context>
 <context>
  <name>Doctor</name>
  <message>
   <source>原件 {count} 个，共 {size} MB，已逐个核对校验值。</source>
   <translation>{count} originals, {size} MB, each compared with its checksum.</translation>
  </message>
  <message>
   <source>已清除无主的原件 {count} 个。</source>
   <translation>{count} orphaned originals removed.</translation>
  </message>
  <message>
   <source>另有无主的原件 {count} 个，不影响使用，可以清除。</source>
   <translation>Also {count} orphaned originals; they do no harm and can be removed.</translation>
  </message>
  <message>
   <source>档案库完好。</source>
   <translation>The archive is sound.</translation>
  </message>
  <message>
   <source>原件在档案库中缺失或已损坏（{digest}），请重新收集该文件，或从备份中找回。</source>
   <translation>An original is missing from the archive or damaged ({digest}): collect the file again, or take it from a backup.</translation>
  </message>
  <message>
   <source>数据库自检发现损坏（{detail}），请从 backups 文件夹恢复最近的备份。</source>
   <translation>The database found damage in itself ({detail}): restore the latest backup from the folder backups.</translation>
  </message>
  <message>
   <source>第 {row} 条记录指向不存在的 {target}，请从 backups 文件夹恢复最近的备份。</source>
   <translation>Record {row} points to a {target} that does not exist: restore the latest backup from the folder backups.</translation>
  </message>
  <message>
   <source>企业编号 {number} 不在企业名录中，但有 {count} 条记录属于它。请补录该企业。</source>
   <translation>Enterprise {number} is not in the list, but {count} records belong to it. Add this enterprise.</translation>
  </message>
  <message>
   <source>有记录的内容无法识别，请从 backups 文件夹恢复最近的备份。</source>
   <translation>Some records hold something that cannot be read: restore the latest backup from the folder backups.</translation>
  </message>
  <message>
   <source>操作记录自第 {number} 条起被改动或删除过，不能再作为凭证。请与最近的备份核对。</source>
   <translation>The log was changed or cut from record {number} on and proves nothing any more. Compare it with the latest backup.</translation>
  </message>
  <message>
   <source>{county}第 {serial} 次报送的移交包缺失或已损坏，请从备份中找回，或请移交单位重新提供。</source>
   <translation>The package of submission {serial} of {county} is missing or damaged; take it from a backup or ask for it once more.</translation>
  </message>
 </context>
 <context>
  <name>DoctorDialog</name>
  <message>
   <source>档案库体检</source>
   <translation>Examine archive</translation>
  </message>
  <message>
   <source>档案库完好</source>
   <translation>The archive is sound</translation>
  </message>
  <message>
   <source>档案库有问题，请逐条处理</source>
   <translation>The archive has problems; deal with each</translation>
  </message>
  <message>
   <source>体检结果</source>
   <translation>Results</translation>
  </message>
  <message>
   <source>清理无主文件</source>
   <translation>Remove orphaned files</translation>
  </message>
  <message>
   <source>关闭</source>
   <translation>Close</translation>
  </message>
 </context>
 <context>
  <name>DossierTreeModel</name>
  <message>
   <source>企业（一企一档）</source>
   <translation>Enterprises</translation>
  </message>
  <message>
   <source>考核指标</source>
   <translation>Indicators</translation>
  </message>
  <message>
   <source>未归档</source>
   <translation>Unfiled</translation>
  </message>
  <message>
   <source>回收列表</source>
   <translation>Recycle list</translation>
  </message>
  <message>
   <source>档案</source>
   <translation>Dossier</translation>
  </message>
  <message>
   <source>完成</source>
   <translation>Done</translation>
  </message>
  <message>
   <source>{name}
应有 {needed} 项，完成 {done} 项，缺失 {missing}，过期 {expired}</source>
   <translation>{name}
Needed {needed}, done {done}, missing {missing}, expired {expired}</translation>
  </message>
 </context>
 <context>
  <name>EditionChooser</name>
  <message>
   <source>供审核人在屏幕上看：密级材料不装入，扫描件降到 300 dpi。</source>
   <translation>For reviewers, on screen: secret documents are left out, scans brought down to 300 dpi.</translation>
  </message>
  <message>
   <source>供本单位留存：原样装入，加水印，并列出未解决的问题。</source>
   <translation>For your own office: everything as it is, with a watermark and a list of open findings.</translation>
  </message>
  <message>
   <source>供打印成册：双面，A3 图表作折页，扫描件保持原样。</source>
   <translation>For printing: two-sided, A3 drawings as fold-outs, scans untouched.</translation>
  </message>
 </context>
 <context>
  <name>EmptySlot</name>
  <message>
   <source>添加文件…</source>
   <translation>Add files…</translation>
  </message>
  <message>
   <source>本项不适用</source>
   <translation>Not applicable</translation>
  </message>
  <message>
   <source>写明理由，如 不产生危险废物</source>
   <translation>Give the reason, such as: no hazardous waste</translation>
  </message>
  <message>
   <source>不适用的理由</source>
   <translation>Why it is not applicable</translation>
  </message>
  <message>
   <source>记为不适用</source>
   <translation>Mark as not applicable</translation>
  </message>
  <message>
   <source>撤回不适用</source>
   <translation>Make applicable again</translation>
  </message>
  <message>
   <source>已记为不适用。</source>
   <translation>Marked as not applicable.</translation>
  </message>
  <message>
   <source>按现有企业情况，这一项无须归档；有材料时仍可添加。</source>
   <translation>Not needed for this enterprise as it is described; documents may still be added.</translation>
  </message>
  <message>
   <source>缺失 {years} 年度的材料。把文件拖到这一行，或点下面的按钮。</source>
   <translation>Documents for {years} are missing. Drag files onto this row, or press the button below.</translation>
  </message>
  <message>
   <source>缺失。把文件拖到这一行，或点下面的按钮。</source>
   <translation>Missing. Drag files onto this row, or press the button below.</translation>
  </message>
 </context>
 <context>
  <name>Error</name>
  <message>
   <source>无法写入“{path}”：{cause}。请检查磁盘和该文件夹后重试。</source>
   <translation>"{path}" cannot be written: {cause}. Check the disk and the folder, then try again.</translation>
  </message>
  <message>
   <source>其中有文件使处理程序崩溃</source>
   <translation>one of its files crashes the program that handles it</translation>
  </message>
  <message>
   <source>错误：{text}</source>
   <translation>Error: {text}</translation>
  </message>
  <message>
   <source>{detail}</source>
   <translation>{detail}</translation>
  </message>
  <message>
   <source>“{path}”不是档案库。请选择以 .cma 结尾的档案库文件夹，或先新建档案库。</source>
   <translation>"{path}" is not an archive. Choose an archive folder (its name ends with .cma), or make a new archive.</translation>
  </message>
  <message>
   <source>“{path}”已经存在，没有改动它。请换一个名称，或直接打开它。</source>
   <translation>"{path}" exists already and was not touched. Choose another name, or open it.</translation>
  </message>
  <message>
   <source>“{path}”由更新版本的程序建立，本程序不能打开，档案库没有被改动。请升级程序后再打开。</source>
   <translation>"{path}" was made by a newer version of the program and cannot be opened; it was not changed. Update the program to open it.</translation>
  </message>
  <message>
   <source>“{path}”的数据库无法读取：{cause}。请不要继续写入，从 backups 文件夹中恢复最近的备份。</source>
   <translation>The database of "{path}" cannot be read: {cause}. Do not write to it any more; restore the latest backup from the folder backups.</translation>
  </message>
  <message>
   <source>“{path}”正由 {host} 上的程序使用（自 {since} 起）。请先在那里关闭它，再重新打开；确认那里已不再使用的，用 doctor --unlock 解除占用。</source>
   <translation>"{path}" is in use on {host} (since {since}). Close it there and open it again; if it is certainly not used any more, free it with doctor --unlock.</translation>
  </message>
  <message>
   <source>无法写入“{path}”：该文件夹是只读的或没有权限。请取消只读属性，或换一个位置。</source>
   <translation>"{path}" cannot be written: the folder is read-only or you have no permission. Make it writable or choose another place.</translation>
  </message>
  <message>
   <source>磁盘空间不足，无法写入“{path}”；已有内容没有受影响。请清理磁盘后重试。</source>
   <translation>The disk is full; "{path}" cannot be written. What was there is safe. Make room on the disk and try again.</translation>
  </message>
  <message>
   <source>无法读取“{path}”：{cause}。请检查文件是否存在、是否正被其他程序占用。</source>
   <translation>"{path}" cannot be read: {cause}. Check that the file exists and that no other program holds it.</translation>
  </message>
  <message>
   <source>“{path}”不能预览：{cause}。仍可归档，原件原样保存；请用原来的程序打开核对。</source>
   <translation>"{path}" cannot be previewed: {cause}. It can still be filed, and the original is kept as it is; open it in its own program to check it.</translation>
  </message>
  <message>
   <source>“{path}”不是可以读取的表格：{cause}。请另存为 .xlsx 或 .csv 后重试。</source>
   <translation>"{path}" is not a table that can be read: {cause}. Save it as .xlsx or .csv and try again.</translation>
  </message>
  <message>
   <source>不能读取“{path}”中的文字：{cause}。请提供 Word（.docx）或文字版 PDF。</source>
   <translation>The text of "{path}" cannot be read: {cause}. Provide a Word file (.docx) or a PDF with text.</translation>
  </message>
  <message>
   <source>“{path}”中找不到表头“{missing}”，没有导入任何内容。请检查表头，或使用程序导出的模板填写。</source>
   <translation>"{path}" has no heading "{missing}"; nothing was imported. Check its headings, or fill in the template the program exports.</translation>
  </message>
  <message>
   <source>考核方案“{scheme}”有 {count} 处错误，不能使用：
{problems}</source>
   <translation>The scheme "{scheme}" has {count} mistakes and cannot be used:
{problems}</translation>
  </message>
  <message>
   <source>“{file}”有 {count} 处错误，没有导入任何内容。请在工作簿中逐处改正后重新导入：
{problems}</source>
   <translation>"{file}" has {count} mistakes; nothing was imported. Correct each in the workbook and import again:
{problems}</translation>
  </message>
  <message>
   <source>“{scheme}”是随程序提供的考核方案的编号，不能覆盖，没有导入任何内容。请在“方案”表另取一个编号，或用 --id 指定。</source>
   <translation>"{scheme}" is the id of a scheme that comes with the program and cannot be overwritten; nothing was imported. Choose another id on the first sheet, or give one with --id.</translation>
  </message>
  <message>
   <source>没有编号为“{scheme}”的考核方案。可用的方案：{known}。</source>
   <translation>There is no scheme "{scheme}". Schemes available: {known}.</translation>
  </message>
  <message>
   <source>找不到“{subject}”。请使用企业名称、企业编号、统一社会信用代码或指标编号。</source>
   <translation>"{subject}" was not found. Use the name, number or credit code of an enterprise, or the number of an indicator.</translation>
  </message>
  <message>
   <source>“{subject}”没有编码为“{slot}”的材料目录项。请用 scheme show 查看全部编码。</source>
   <translation>"{subject}" has no slot "{slot}". See all codes with scheme show.</translation>
  </message>
  <message>
   <source>找不到编号为 {item} 的材料。它可能已被移走，请刷新后重试。</source>
   <translation>Item {item} was not found. It may have been moved; refresh and try again.</translation>
  </message>
  <message>
   <source>“{step}”涉及的内容后来又改动过，不能撤销或重做，以免覆盖新的内容。请直接修改。</source>
   <translation>What "{step}" concerns was changed again later, so it cannot be undone or redone without overwriting that. Edit it directly.</translation>
  </message>
  <message>
   <source>“{value}”不能作为{field}：{reason}。</source>
   <translation>"{value}" cannot be the {field}: {reason}.</translation>
  </message>
  <message>
   <source>原件 {name} 在档案库中缺失或已损坏（{digest}）。请用 doctor 检查档案库，或重新收集该文件。</source>
   <translation>The original {name} is missing from the archive or damaged ({digest}). Examine the archive with doctor, or collect the file again.</translation>
  </message>
  <message>
   <source>无法替换“{path}”：它正被其他程序打开。请关闭后重试。</source>
   <translation>"{path}" cannot be replaced: another program has it open. Close it there and try again.</translation>
  </message>
  <message>
   <source>案卷“{volume}”装订后核对不符，没有输出：{cause}。请把这条信息反馈给开发人员。</source>
   <translation>The volume "{volume}" did not pass the inspection after binding and was not written: {cause}. Please report this message to the developers.</translation>
  </message>
  <message>
   <source>“{path}”不能作为移交包使用，没有接收任何内容：{cause}。</source>
   <translation>"{path}" cannot be used as a package; nothing was received: {cause}.</translation>
  </message>
  <message>
   <source>“{path}”不完整：{cause}。</source>
   <translation>"{path}" is incomplete: {cause}.</translation>
  </message>
  <message>
   <source>移交包写成后核对不符，没有输出：{cause}。请检查磁盘后重试。</source>
   <translation>The package did not pass verification after it was written and was removed: {cause}. Check the disk and try again.</translation>
  </message>
  <message>
   <source>找不到编号为 {number} 的报送。请刷新后重试。</source>
   <translation>Submission {number} was not found. Refresh and try again.</translation>
  </message>
  <message>
   <source>不能导入审核意见文件：{cause}。没有导入任何内容，请向审核单位重新索取。</source>
   <translation>The file of opinions cannot be imported: {cause}. Nothing was imported; ask the reviewers for it once more.</translation>
  </message>
  <message>
   <source>审核意见文件由更新版本的程序写出（格式第 {version} 版），没有导入任何内容。请升级程序后再导入。</source>
   <translation>The file of opinions was written by a newer version of the program (format {version}); nothing was imported. Update the program and import it again.</translation>
  </message>
  <message>
   <source>找不到编号以“{opinion}”开头的审核意见，或不止一条。请用列出的编号重试。</source>
   <translation>There is no opinion whose number begins with "{opinion}", or more than one. Use the numbers listed.</translation>
  </message>
  <message>
   <source>没有“{county}”的已接收的报送。请先接收它的移交包，并用行政区划代码或名称指明。</source>
   <translation>No submission of "{county}" was received. Receive its package first, and name it by region code or name.</translation>
  </message>
  <message>
   <source>签名密钥“{path}”不能使用：{cause}。请从备份恢复这个文件；没有备份的，移走它，程序会另制密钥，并请把新的密钥指纹打电话告知接收方。</source>
   <translation>The signing key "{path}" cannot be used: {cause}. Restore this file from a backup; without one, move it away: the program makes a new key, and you tell the receivers its fingerprint by telephone.</translation>
  </message>
  <message>
   <source>“{path}”有口令保护，请输入口令。</source>
   <translation>"{path}" is protected by a passphrase. Enter it.</translation>
  </message>
  <message>
   <source>“{path}”的口令不对。请核对口令的大小写和空格后重试；口令忘记了就无法打开，只能请设口令的人重新加密。</source>
   <translation>The passphrase of "{path}" is wrong. Check capitals and spaces and try again; if it is forgotten the file cannot be opened, and whoever set it must encrypt the file anew.</translation>
  </message>
  <message>
   <source>“{path}”不能解密：{cause}。没有输出任何内容。请重新拷贝，仍不能打开的请对方重新提供。</source>
   <translation>"{path}" cannot be decrypted: {cause}. Nothing was written. Copy it again; if that does not help, ask for it once more.</translation>
  </message>
  <message>
   <source>无法写入“{path}”：{cause}。请检查磁盘和该文件夹，或换一个位置。</source>
   <translation>"{path}" cannot be written: {cause}. Check the disk and the folder, or choose another place.</translation>
  </message>
  <message>
   <source>没有可以标记的案卷：请先装订，打印后再标记。</source>
   <translation>There are no volumes to mark: bind first, then print and mark.</translation>
  </message>
  <message>
   <source>没有可以列入清单的企业材料：请先为企业归档材料。</source>
   <translation>There are no enterprise documents to list: file documents for enterprises first.</translation>
  </message>
  <message>
   <source>“{path}”已经是加密的文件。</source>
   <translation>"{path}" is encrypted already.</translation>
  </message>
  <message>
   <source>没有收到过 {region} 的这个密钥：{fingerprint}。请核对行政区划代码和指纹的每一组数字。</source>
   <translation>This key of {region} was never received: {fingerprint}. Check the region code and each group of the fingerprint.</translation>
  </message>
  <message>
   <source>口令太短，请至少用 {count} 个字符；可以用几个不相干的词连成一句。</source>
   <translation>The passphrase is too short: use at least {count} characters, such as a few unrelated words in a row.</translation>
  </message>
  <message>
   <source>档案库的位置</source>
   <translation>place of the archive</translation>
  </message>
  <message>
   <source>其中一级是文件，不是文件夹</source>
   <translation>part of it is a file, not a folder</translation>
  </message>
  <message>
   <source>所在的文件夹不存在，或名称不允许</source>
   <translation>its folder does not exist, or the name is not allowed</translation>
  </message>
  <message>
   <source>没有名称，请写成“某县2025.cma”的形式</source>
   <translation>no name; write it like "County2025.cma"</translation>
  </message>
  <message>
   <source>archive.db 是空文件</source>
   <translation>archive.db is an empty file</translation>
  </message>
  <message>
   <source>“{path}”由较早版本的程序建立，需要先升级。请用“打开档案库”打开它一次。</source>
   <translation>"{path}" was made by an earlier version of the program and must be upgraded. Open it once with "Open archive".</translation>
  </message>
  <message>
   <source>缺少数据表 {names}</source>
   <translation>tables are missing: {names}</translation>
  </message>
  <message>
   <source>数据库内容已损坏</source>
   <translation>the content of the database is damaged</translation>
  </message>
  <message>
   <source>archive.db 不是数据库文件</source>
   <translation>archive.db is not a database</translation>
  </message>
  <message>
   <source>磁盘读写出错</source>
   <translation>the disk cannot be read or written properly</translation>
  </message>
  <message>
   <source>有记录的内容无法识别</source>
   <translation>some records hold something that cannot be read</translation>
  </message>
  <message>
   <source>读取时文件正被其他程序修改</source>
   <translation>another program changed the file while it was read</translation>
  </message>
  <message>
   <source>“{path}”写入档案库后核对不一致，没有收集它。磁盘可能有故障，请检查磁盘后重试。</source>
   <translation>"{path}" did not arrive in the archive as it was read and was not collected. The disk may be failing; check it and try again.</translation>
  </message>
  <message>
   <source>缺少档案库的基本信息</source>
   <translation>the basic data of the archive are missing</translation>
  </message>
  <message>
   <source>无法保存签名密钥“{path}”：{cause}。请检查该文件夹的权限和磁盘空间后重试。</source>
   <translation>The signing key "{path}" cannot be saved: {cause}. Check permissions and free space of the folder and try again.</translation>
  </message>
  <message>
   <source>{county}只有一次报送，没有可以比较的。</source>
   <translation>{county} has one submission only; there is nothing to compare.</translation>
  </message>
  <message>
   <source>“{folder}”中缺少案卷 {name} 等 {count} 卷，没有打包。请先装订到这个文件夹。</source>
   <translation>"{folder}" lacks the volumes {name} and others ({count} in all); no package was made. Bind into this folder first.</translation>
  </message>
  <message>
   <source>还没有做过完整的移交包，不能做补充移交。请先做一次完整的移交包。</source>
   <translation>No complete package was made yet, so there is nothing to supplement. Make a complete one first.</translation>
  </message>
  <message>
   <source>{county}的移交包没有通过检测，不能接收。请退回移交单位重新制作。</source>
   <translation>The package of {county} did not pass its examination and cannot be received. Return it to be made anew.</translation>
  </message>
  <message>
   <source>{county}的移交包没有接收，不能打开。</source>
   <translation>The package of {county} was not received and cannot be opened.</translation>
  </message>
  <message>
   <source>数据库中有不是本程序建立的触发器或视图（{names}），可能有害</source>
   <translation>the database has triggers or views this program did not make ({names}); they may be harmful</translation>
  </message>
 </context>
 <context>
  <name>ExpiringCard</name>
  <message>
   <source>90 天内到期</source>
   <translation>Expiring within 90 days</translation>
  </message>
  <message>
   <source>90 天内没有到期的材料。</source>
   <translation>Nothing expires within 90 days.</translation>
  </message>
  <message>
   <source>{days} 天</source>
   <translation>{days} d</translation>
  </message>
  <message>
   <source>{subject}
{slot} {title}
有效期至 {day}，还有 {days} 天</source>
   <translation>{subject}
{slot} {title}
Valid until {day}, {days} days left</translation>
  </message>
  <message>
   <source>{count} 件</source>
   <translation>{count}</translation>
  </message>
  <message>
   <source>另有 {count} 项已过期</source>
   <translation>{count} more expired already</translation>
  </message>
 </context>
 <context>
  <name>Field</name>
  <message>
   <source>“{slot}”的字段为 {known}</source>
   <translation>the fields of "{slot}" are {known}</translation>
  </message>
  <message>
   <source>字段编码</source>
   <translation>field code</translation>
  </message>
  <message>
   <source>请写成 2027-05-31 的形式</source>
   <translation>write it like 2027-05-31</translation>
  </message>
  <message>
   <source>日期（{code}）</source>
   <translation>date ({code})</translation>
  </message>
 </context>
 <context>
  <name>FigureCard</name>
  <message>
   <source>选中一格，这里显示它的口径、算式、问题和出处。</source>
   <translation>Select a cell to see its meaning, formula, findings and source here.</translation>
  </message>
  <message>
   <source>{year} 年</source>
   <translation>{year}</translation>
  </message>
  <message>
   <source>恢复已保存的值</source>
   <translation>Restore saved value</translation>
  </message>
  <message>
   <source>重新保存</source>
   <translation>Save again</translation>
  </message>
  <message>
   <source>算式</source>
   <translation>Formula</translation>
  </message>
  <message>
   <source>填入计算值</source>
   <translation>Enter computed value</translation>
  </message>
  <message>
   <source>选择出处页…</source>
   <translation>Choose source page…</translation>
  </message>
  <message>
   <source>查看材料</source>
   <translation>See document</translation>
  </message>
  <message>
   <source>清除</source>
   <translation>Clear</translation>
  </message>
  <message>
   <source>出处</source>
   <translation>Source</translation>
  </message>
  <message>
   <source>口径</source>
   <translation>Meaning</translation>
  </message>
  <message>
   <source>可算得 {text}</source>
   <translation>Comes to {text}</translation>
  </message>
  <message>
   <source>与计算值一致</source>
   <translation>As computed</translation>
  </message>
  <message>
   <source>计算值 {text}，不一致</source>
   <translation>Computed {text}, differs</translation>
  </message>
  <message>
   <source>上次报送 {text}</source>
   <translation>Handed in last time: {text}</translation>
  </message>
  <message>
   <source>空</source>
   <translation>empty</translation>
  </message>
  <message>
   <source>没有保存：{reason}。已保存的值：{stored}</source>
   <translation>Not saved: {reason}. Saved value: {stored}</translation>
  </message>
  <message>
   <source>第 {page} 页</source>
   <translation>page {page}</translation>
  </message>
  <message>
   <source>出处的材料已移到回收列表，请重新选择。</source>
   <translation>The document of the source is in the recycle list; choose again.</translation>
  </message>
  <message>
   <source>尚未指明。选择材料中的一页，装订时自动标出所在卷页。</source>
   <translation>None yet. Choose a page of a document, and binding will say where it is in the volumes.</translation>
  </message>
  <message>
   <source>填写数据以后可以指明它在材料的哪一页。</source>
   <translation>Once there is a figure, you can say on which page of a document it stands.</translation>
  </message>
  <message>
   <source>代码</source>
   <translation>Code</translation>
  </message>
  <message>
   <source>单位</source>
   <translation>Unit</translation>
  </message>
  <message>
   <source>小数位</source>
   <translation>Decimals</translation>
  </message>
  <message>
   <source>统计范围</source>
   <translation>Area</translation>
  </message>
  <message>
   <source>数据来源</source>
   <translation>Source of data</translation>
  </message>
  <message>
   <source>责任部门</source>
   <translation>Department</translation>
  </message>
  <message>
   <source>报表项目</source>
   <translation>Form</translation>
  </message>
  <message>
   <source>是否必填</source>
   <translation>Required</translation>
  </message>
  <message>
   <source>必填</source>
   <translation>Required</translation>
  </message>
 </context>
 <context>
  <name>FigureDelegate</name>
  <message>
   <source>待填</source>
   <translation>to fill in</translation>
  </message>
 </context>
 <context>
  <name>FigureGrid</name>
  <message>
   <source>复制</source>
   <translation>Copy</translation>
  </message>
  <message>
   <source>粘贴</source>
   <translation>Paste</translation>
  </message>
  <message>
   <source>清除</source>
   <translation>Clear</translation>
  </message>
  <message>
   <source>向下填充</source>
   <translation>Fill down</translation>
  </message>
  <message>
   <source>向右填充</source>
   <translation>Fill right</translation>
  </message>
  <message>
   <source>选择出处页…</source>
   <translation>Choose source page…</translation>
  </message>
  <message>
   <source>恢复已保存的值</source>
   <translation>Restore saved value</translation>
  </message>
 </context>
 <context>
  <name>FigureNews</name>
  <message>
   <source>{count} 格不能作为数据，内容原样留在格中（标红），没有保存；改正后即保存，其余不受影响。</source>
   <translation>{count} cells are no figures; they stay in their cells (in red) and are not saved. They are saved once corrected; the others are not affected.</translation>
  </message>
  <message>
   <source>{name}（{year} 年）：{reason}</source>
   <translation>{name} ({year}): {reason}</translation>
  </message>
  <message>
   <source>粘贴的内容比表格多，有 {count} 格没有位置，没有填入；其余已填入。</source>
   <translation>More was pasted than the table has room for; {count} cells were left out, the others are filled in.</translation>
  </message>
  <message>
   <source>已按数据项名称填入 {count} 格。</source>
   <translation>{count} cells filled in by the names of figures.</translation>
  </message>
  <message>
   <source>有 {count} 行的名称不是这里的数据项，没有填入。</source>
   <translation>{count} rows have names that are no figures here and were left out.</translation>
  </message>
 </context>
 <context>
  <name>FigurePane</name>
  <message>
   <source>导入数据表…</source>
   <translation>Import table of figures…</translation>
  </message>
  <message>
   <source>生成填报表…</source>
   <translation>Make table to fill in…</translation>
  </message>
  <message>
   <source>更多</source>
   <translation>More</translation>
  </message>
  <message>
   <source>导入上次报送数据表…</source>
   <translation>Import a table handed in last time…</translation>
  </message>
  <message>
   <source>从上次报送的档案库导入…</source>
   <translation>Import from the archive handed in last time…</translation>
  </message>
  <message>
   <source>数据项名称、拼音、代码</source>
   <translation>Name, pinyin, code of a figure</translation>
  </message>
  <message>
   <source>数据</source>
   <translation>Figures</translation>
  </message>
  <message>
   <source>在格中直接输入，或从 Excel 复制粘贴；也可生成填报表分发各部门，收回后导入。单位不同时一并输入：3.2 万吨。</source>
   <translation>Type into the cells, or paste from Excel; or make a table for the departments to fill in and import it. With another unit, type the unit too: 3.2 万吨.</translation>
  </message>
  <message>
   <source>必填 {entered}/{expected}</source>
   <translation>Required {entered}/{expected}</translation>
  </message>
  <message>
   <source>已填 {count}</source>
   <translation>Filled in {count}</translation>
  </message>
  <message>
   <source>全部 {count}</source>
   <translation>All {count}</translation>
  </message>
  <message>
   <source>待填 {count}</source>
   <translation>To fill in {count}</translation>
  </message>
  <message>
   <source>有问题 {count}</source>
   <translation>With findings {count}</translation>
  </message>
  <message>
   <source>没有名称或代码含有“{text}”的数据项。</source>
   <translation>No figure has "{text}" in its name or code.</translation>
  </message>
  <message>
   <source>没有待填的数据。</source>
   <translation>Nothing is left to fill in.</translation>
  </message>
  <message>
   <source>这些数据没有发现问题。</source>
   <translation>No findings about these figures.</translation>
  </message>
  <message>
   <source>考核方案没有要求填写这一对象的数据。</source>
   <translation>The scheme asks for no figures of this subject.</translation>
  </message>
 </context>
 <context>
  <name>FigureSourceDialog</name>
  <message>
   <source>选择数据的出处页</source>
   <translation>Choose the source page of a figure</translation>
  </message>
  <message>
   <source>材料名称、文号、拼音</source>
   <translation>Title, number, pinyin of a document</translation>
  </message>
  <message>
   <source>材料</source>
   <translation>Document</translation>
  </message>
  <message>
   <source>以这一页为出处</source>
   <translation>This page is the source</translation>
  </message>
  <message>
   <source>取消</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>“{name}”（{year} 年）在哪一件材料的哪一页？先选材料，再翻到那一页。</source>
   <translation>On which page of which document does "{name}" ({year}) stand? Choose the document, then turn to the page.</translation>
  </message>
  <message>
   <source>选中的 {count} 个数据在哪一件材料的哪一页？先选材料，再翻到那一页。</source>
   <translation>On which page of which document do the {count} selected figures stand? Choose the document, then turn to the page.</translation>
  </message>
 </context>
 <context>
  <name>FigureSubjectsModel</name>
  <message>
   <source>地区</source>
   <translation>Region</translation>
  </message>
  <message>
   <source>考核指标</source>
   <translation>Indicators</translation>
  </message>
  <message>
   <source>企业（一企一档）</source>
   <translation>Enterprises</translation>
  </message>
  <message>
   <source>对象</source>
   <translation>Subject</translation>
  </message>
  <message>
   <source>已填</source>
   <translation>Filled in</translation>
  </message>
  <message>
   <source>{name}
必填 {expected} 个，已填 {entered} 个；共有数据 {figures} 个</source>
   <translation>{name}
Required {expected}, filled in {entered}; {figures} figures in all</translation>
  </message>
 </context>
 <context>
  <name>FigureTables</name>
  <message>
   <source>选择数据表</source>
   <translation>Choose a table of figures</translation>
  </message>
  <message>
   <source>选择上次报送的数据表</source>
   <translation>Choose a table handed in last time</translation>
  </message>
  <message>
   <source>选择上次报送的档案库（以 .cma 结尾的文件夹）</source>
   <translation>Choose the archive handed in last time (a folder whose name ends with .cma)</translation>
  </message>
  <message>
   <source>{title}数据填报表.xlsx</source>
   <translation>{title} figures to fill in.xlsx</translation>
  </message>
  <message>
   <source>生成数据填报表</source>
   <translation>Make a table to fill in</translation>
  </message>
  <message>
   <source>导入数据表</source>
   <translation>Import table of figures</translation>
  </message>
  <message>
   <source>已导入数据：新增 {added} 个，修改 {changed} 个，没有变化 {unchanged} 个。</source>
   <translation>Figures imported: {added} added, {changed} changed, {unchanged} unchanged.</translation>
  </message>
  <message>
   <source>导入上次报送数据</source>
   <translation>Import the figures handed in last time</translation>
  </message>
  <message>
   <source>已导入上次报送的数据：新增 {added} 个，修改 {changed} 个，没有变化 {unchanged} 个。</source>
   <translation>Figures handed in last time imported: {added} added, {changed} changed, {unchanged} unchanged.</translation>
  </message>
  <message>
   <source>数据填报表已生成：{file}。分发给各部门填写，收回后用“导入数据表”读入。</source>
   <translation>Table made: {file}. Let the departments fill it in, then read it with "Import table of figures".</translation>
  </message>
  <message>
   <source>有 {count} 处没有读懂，请看明细。</source>
   <translation>{count} places were not understood; see details.</translation>
  </message>
  <message>
   <source>表格 (*.xlsx *.xls *.et *.csv)</source>
   <translation>Tables (*.xlsx *.xls *.et *.csv)</translation>
  </message>
 </context>
 <context>
  <name>FigureTree</name>
  <message>
   <source>填报对象</source>
   <translation>Subjects to report for</translation>
  </message>
  <message>
   <source>名称、拼音、代码</source>
   <translation>Name, pinyin, code</translation>
  </message>
 </context>
 <context>
  <name>Figures</name>
  <message>
   <source>有 {count} 个单元格存储的位数多于显示的位数（如 {where} 存储 {stored}，显示 {shown}），已按显示的数读取；如需更多位数，请调整单元格格式后重新导入。</source>
   <translation>{count} cells hold more digits than they show (such as {where}: {stored}, shown as {shown}) and were read as shown; if more digits are wanted, change the cell format and import again.</translation>
  </message>
  <message>
   <source>表头下面没有任何数据；请填好后重新导入。</source>
   <translation>There is nothing below the headings; fill in the table and import again.</translation>
  </message>
  <message>
   <source>“{name}”行是各行之和，没有作为数据导入。</source>
   <translation>The row "{name}" is the sum of the others and was not imported.</translation>
  </message>
  <message>
   <source>{name} {year} 年已在 {where} 填为 {first}{first_unit}，这里是 {second}{second_unit}，没有导入后一个。</source>
   <translation>{name} for {year} stands in {where} as {first}{first_unit} and here as {second}{second_unit}; the second was not imported.</translation>
  </message>
  <message>
   <source>找不到主体“{name}”，没有导入；请先导入该企业，或改为企业名称、信用代码。</source>
   <translation>Subject "{name}" was not found, so this was not imported; import that enterprise first, or write an enterprise name or credit code.</translation>
  </message>
  <message>
   <source>“{name}”是考核指标，不能作主体，没有导入；请写县区名称或企业名称。</source>
   <translation>"{name}" is an indicator and cannot be a subject, so this was not imported; write a county or enterprise name.</translation>
  </message>
  <message>
   <source>“{variable}”不是按“{name}”这一级填报的数据项，没有导入。</source>
   <translation>"{variable}" is not reported for "{name}", so this was not imported.</translation>
  </message>
  <message>
   <source>这一行没有写数据项，没有导入；请补填数据项的代码或名称。</source>
   <translation>This row names no figure and was not imported; add its code or name.</translation>
  </message>
  <message>
   <source>没有名为“{name}”的数据项，没有导入；请用模板中的代码或名称。</source>
   <translation>There is no figure "{name}", so this was not imported; use the codes or names of the template.</translation>
  </message>
  <message>
   <source>“{name}”可以是{all}，没有导入；请改用代码。</source>
   <translation>"{name}" may be {all} and was not imported; use the code.</translation>
  </message>
  <message>
   <source>代码 {code} 是“{name}”，名称写的却是“{title}”，没有导入；请改为一致。</source>
   <translation>Code {code} is "{name}" but the name says "{title}", so this was not imported; make them agree.</translation>
  </message>
  <message>
   <source>“{text}”不是年度，没有导入；请写成 2024 的形式。</source>
   <translation>"{text}" is not a year, so this was not imported; write it like 2024.</translation>
  </message>
  <message>
   <source>这一行没有写年度，没有导入；请补填，写成 2024 的形式。</source>
   <translation>This row has no year and was not imported; add it, like 2024.</translation>
  </message>
  <message>
   <source>{year} 年不在考核年度 {first}–{last} 之内，没有导入。</source>
   <translation>{year} is not one of the assessed years {first}–{last}, so this was not imported.</translation>
  </message>
  <message>
   <source>单元格显示为百分数，单位却写“{unit}”，没有导入；请改为一致。</source>
   <translation>The cell shows a percentage but the unit is "{unit}", so this was not imported; make them agree.</translation>
  </message>
  <message>
   <source>数值带有“{written}”，单位却写“{unit}”，没有导入；请改为一致。</source>
   <translation>The value carries "{written}" but the unit is "{unit}", so this was not imported; make them agree.</translation>
  </message>
  <message>
   <source>单位“{unit}”不能换算为“{name}”的单位“{own}”，没有导入；请核对单位。</source>
   <translation>Unit "{unit}" cannot be converted to "{own}", the unit of "{name}", so this was not imported; check the unit.</translation>
  </message>
  <message>
   <source>无</source>
   <translation>none</translation>
  </message>
  <message>
   <source>{reason}，没有导入。</source>
   <translation>{reason}; not imported.</translation>
  </message>
  <message>
   <source>“{text}”不是“是”或“否”，没有导入。</source>
   <translation>"{text}" is neither yes nor no and was not imported.</translation>
  </message>
 </context>
 <context>
  <name>FiguresDesk</name>
  <message>
   <source>程序出错</source>
   <translation>Program error</translation>
  </message>
  <message>
   <source>已保存 {count} 个数据</source>
   <translation>{count} figures saved</translation>
  </message>
  <message>
   <source>已清除：{name}（{year} 年）</source>
   <translation>Cleared: {name} ({year})</translation>
  </message>
  <message>
   <source>已保存：{name}（{year} 年）</source>
   <translation>Saved: {name} ({year})</translation>
  </message>
 </context>
 <context>
  <name>FiguresModel</name>
  <message>
   <source>{year} 年</source>
   <translation>{year}</translation>
  </message>
  <message>
   <source>单位：{text}</source>
   <translation>Unit: {text}</translation>
  </message>
  <message>
   <source>小数位：{text}</source>
   <translation>Decimals: {text}</translation>
  </message>
  <message>
   <source>统计范围：{text}</source>
   <translation>Area: {text}</translation>
  </message>
  <message>
   <source>数据来源：{text}</source>
   <translation>Source of data: {text}</translation>
  </message>
  <message>
   <source>责任部门：{text}</source>
   <translation>Department: {text}</translation>
  </message>
  <message>
   <source>报表项目：{text}</source>
   <translation>Form: {text}</translation>
  </message>
  <message>
   <source>没有保存：{reason}</source>
   <translation>Not saved: {reason}</translation>
  </message>
  <message>
   <source>与计算值不一致：{formula}</source>
   <translation>Differs from the computed value: {formula}</translation>
  </message>
  <message>
   <source>必填，尚未填写</source>
   <translation>Required and not filled in yet</translation>
  </message>
  <message>
   <source>空</source>
   <translation>empty</translation>
  </message>
  <message>
   <source>计算值 {text}</source>
   <translation>Computed {text}</translation>
  </message>
 </context>
 <context>
  <name>FiguresPage</name>
  <message>
   <source>导入数据表…</source>
   <translation>Import table of figures…</translation>
  </message>
  <message>
   <source>生成填报表…</source>
   <translation>Make table to fill in…</translation>
  </message>
  <message>
   <source>导入上次报送数据…</source>
   <translation>Import figures handed in last time…</translation>
  </message>
  <message>
   <source>下一个待填</source>
   <translation>Next to fill in</translation>
  </message>
  <message>
   <source>显示全部数据项</source>
   <translation>Show all figures</translation>
  </message>
  <message>
   <source>只显示待填的</source>
   <translation>Show only what is to fill in</translation>
  </message>
  <message>
   <source>只显示有问题的</source>
   <translation>Show only those with findings</translation>
  </message>
  <message>
   <source>向下填充</source>
   <translation>Fill down</translation>
  </message>
  <message>
   <source>向右填充</source>
   <translation>Fill right</translation>
  </message>
  <message>
   <source>选择出处页…</source>
   <translation>Choose source page…</translation>
  </message>
  <message>
   <source>已清除 {count} 个数据的出处</source>
   <translation>Sources of {count} figures cleared</translation>
  </message>
  <message>
   <source>已指定 {count} 个数据的出处</source>
   <translation>Sources of {count} figures set</translation>
  </message>
 </context>
 <context>
  <name>FilingForm</name>
  <message>
   <source>这份材料归入哪一项</source>
   <translation>Where to file this document</translation>
  </message>
  <message>
   <source>企业或指标</source>
   <translation>Enterprise or indicator</translation>
  </message>
  <message>
   <source>输入名称、编号或拼音，如 slxy、shili</source>
   <translation>Type a name, a code or pinyin, such as slxy or shili</translation>
  </message>
  <message>
   <source>材料目录项</source>
   <translation>Slot</translation>
  </message>
  <message>
   <source>输入材料名称、代码或拼音</source>
   <translation>Type the document's name, its code or pinyin</translation>
  </message>
  <message>
   <source>或者自行选择</source>
   <translation>Or choose yourself</translation>
  </message>
  <message>
   <source>归入所选项</source>
   <translation>File it there</translation>
  </message>
 </context>
 <context>
  <name>Filling</name>
  <message>
   <source>指标{code} {name}</source>
   <translation>Indicator {code} {name}</translation>
  </message>
  <message>
   <source>报表 {form}</source>
   <translation>Form {form}</translation>
  </message>
  <message>
   <source>其他数据 · {department}</source>
   <translation>Other figures · {department}</translation>
  </message>
  <message>
   <source>其他数据</source>
   <translation>Other figures</translation>
  </message>
 </context>
 <context>
  <name>Finding</name>
  <message>
   <source>{item}的{pollutant}{field} {value} 大于{slot}的{limit_field} {limit}</source>
   <translation>{item}: {pollutant} {field} {value} exceeds {limit_field} {limit} of {slot}</translation>
  </message>
  <message>
   <source>{item}的{field}“{value}”与{slot}的{other}（{written}）不一致</source>
   <translation>{item}: {field} "{value}" does not agree with {other} of {slot} ({written})</translation>
  </message>
  <message>
   <source>{names}{relation}：左边 {left}，右边 {right}，相差 {difference}</source>
   <translation>{names} {relation}: left {left}, right {right}, difference {difference}</translation>
  </message>
  <message>
   <source>不平衡</source>
   <translation>do not balance</translation>
  </message>
  <message>
   <source>不合理</source>
   <translation>is not plausible</translation>
  </message>
  <message>
   <source>或</source>
   <translation> or </translation>
  </message>
  <message>
   <source>。没有填报{names}，如有，补填共 {amount}即可平衡</source>
   <translation>. {names} not given; if there is any, {amount} in all would balance it</translation>
  </message>
  <message>
   <source>无穷大</source>
   <translation>infinite</translation>
  </message>
  <message>
   <source>{name}填报 {stated}，按能力和天数最多 {whole}，负荷率 {load}，超过 100%</source>
   <translation>{name} is stated as {stated}; by capacity and days it is {whole} at most: load {load}, more than 100%</translation>
  </message>
  <message>
   <source>的部分也超出允许的 {allowed}%</source>
   <translation> is in part beyond the {allowed}% allowed as well</translation>
  </message>
  <message>
   <source>{name}填报 {stated}，按原始数据估算应在 {low}–{high} 之间</source>
   <translation>{name} is stated as {stated}; by the figures behind it, it should be {low}–{high}</translation>
  </message>
  <message>
   <source>{terms} × {low} 至 {high} 倍</source>
   <translation>{terms} × {low} to {high}</translation>
  </message>
  <message>
   <source>成文日期</source>
   <translation>date of document</translation>
  </message>
  <message>
   <source>{slot}《{title}》</source>
   <translation>{slot} "{title}"</translation>
  </message>
  <message>
   <source>{second}的{second_date} {later} 早于{first}的{first_date} {earlier}</source>
   <translation>{second}: {second_date} {later} is before {first_date} {earlier} of {first}</translation>
  </message>
  <message>
   <source>{item}的{name} {day} 不在{window}的有效期（{valid}）内</source>
   <translation>{item}: {name} {day} is outside the validity of {window} ({valid})</translation>
  </message>
  <message>
   <source>{item}的成文日期 {day} 晚于 {today}</source>
   <translation>{item}: date of document {day} is after {today}</translation>
  </message>
  <message>
   <source>{item}属于 {year}年，不在考核的 {first}—{last}年内</source>
   <translation>{item} belongs to {year}, not to the assessed years {first}—{last}</translation>
  </message>
  <message>
   <source>各类天数合计 {summed} 天，{year} 年应为 {whole} 天，相差 {gap} 天</source>
   <translation>The days add up to {summed}; {year} has {whole}, a difference of {gap}</translation>
  </message>
  <message>
   <source>{name}填报 {stated}，超过 {year} 年全年的 {whole} {unit}</source>
   <translation>{name} is stated as {stated}, more than the {whole} {unit} of the whole of {year}</translation>
  </message>
  <message>
   <source>{item}的{done_name} {done} 晚于{due_name} {due}</source>
   <translation>{item}: {done_name} {done} is after {due_name} {due}</translation>
  </message>
  <message>
   <source>{item}的{due_name} {due} 已过，没有填写{done_name}</source>
   <translation>{item}: {due_name} {due} has passed and {done_name} is not given</translation>
  </message>
  <message>
   <source>{item}的日期 {day} 晚于规定的 {due}</source>
   <translation>{item}: date {day} is after {due}, when it was due</translation>
  </message>
  <message>
   <source>不少于 {limit} 个</source>
   <translation>at least {limit}</translation>
  </message>
  <message>
   <source>不多于 {limit} 个</source>
   <translation>at most {limit}</translation>
  </message>
  <message>
   <source>{item}：从{start_name} {start} 到{end_name} {end} 有 {count} 个工作日（只扣除周末），应{wanted}</source>
   <translation>{item}: from {start_name} {start} to {end_name} {end} there are {count} working days (weekends left out); required: {wanted}</translation>
  </message>
  <message>
   <source>没有文件</source>
   <translation>no file</translation>
  </message>
  <message>
   <source>{item}不能装订：{text}</source>
   <translation>{item} cannot be bound: {text}</translation>
  </message>
  <message>
   <source>《{title}》还没有归入目录</source>
   <translation>"{title}" is not filed yet</translation>
  </message>
  <message>
   <source>，可能属于{subject}的{slot}</source>
   <translation>; it may belong to {slot} of {subject}</translation>
  </message>
  <message>
   <source>本户</source>
   <translation>this subject</translation>
  </message>
  <message>
   <source>{item}与{where}的{other}是同一个文件</source>
   <translation>{item} and {other} of {where} are the same file</translation>
  </message>
  <message>
   <source>{item}的证书编号 {number} 与{subject}的{other}相同</source>
   <translation>{item} has certificate number {number}, as has {other} of {subject}</translation>
  </message>
  <message>
   <source>{item}的文号 {number} 与{subject}的{other}相同，但题名不同</source>
   <translation>{item} has document number {number}, as has {other} of {subject} under another title</translation>
  </message>
  <message>
   <source>{item}的文号“{number}”写法不规范，年份应用六角括号：{proper}</source>
   <translation>{item}: document number "{number}" is not written properly; the year stands in tortoise-shell brackets: {proper}</translation>
  </message>
  <message>
   <source>{item}成文于 {day}，责任者“{author}”是改名前的名称，应为“{new}”</source>
   <translation>{item} is dated {day}; its author "{author}" is a former name, now "{new}"</translation>
  </message>
  <message>
   <source>“{fact}”为是，而{name}填报 {stated}，缺少“{statement}”</source>
   <translation>"{fact}" is yes, but {name} is stated as {stated}, contrary to "{statement}"</translation>
  </message>
  <message>
   <source>{year}年{name}为 {stated}，但企业名录中没有标明{titles}</source>
   <translation>{name} for {year} is {stated}, but the list of enterprises does not say {titles}</translation>
  </message>
  <message>
   <source>{item}的“{field}”为“{value}”，不符合要求</source>
   <translation>{item}: {field} is "{value}", which is not as required</translation>
  </message>
  <message>
   <source>{item}没有填写{names}</source>
   <translation>{item}: {names} not given</translation>
  </message>
  <message>
   <source>{item}没有对应的{titles}</source>
   <translation>{item} has no matching {titles}</translation>
  </message>
  <message>
   <source>，期限 {due} 已过</source>
   <translation>, due {due}, which has passed</translation>
  </message>
  <message>
   <source>填的可能是发展速度（上年为 100），没有减去 100。</source>
   <translation>It may be an index (last year = 100) from which 100 was not subtracted.</translation>
  </message>
  <message>
   <source>填的可能是两年相差的百分点，不是变化的百分率。</source>
   <translation>It may be the difference in percentage points, not the change in percent.</translation>
  </message>
  <message>
   <source>可能用本年数作了分母，应除以上年数。</source>
   <translation>This year's number may have been used as the base; divide by last year's.</translation>
  </message>
  <message>
   <source>可能漏写或多写了负号：下降为负，上升为正。</source>
   <translation>A minus sign may be missing or too many: a fall is negative, a rise positive.</translation>
  </message>
  <message>
   <source>{formula} = {right}（舍入范围 {span}）</source>
   <translation>{formula} = {right} (within rounding {span})</translation>
  </message>
  <message>
   <source>{name}与原始数据不符：填报 {stated}，应为 {right}</source>
   <translation>{name} does not follow from its figures: stated {stated}, should be {right}</translation>
  </message>
  <message>
   <source>可能把两个增速直接相减了，应按本式相除。</source>
   <translation>The two growth rates may have been subtracted; divide as the formula says.</translation>
  </message>
  <message>
   <source>{name}填报 {stated}，与 {last}年的{other} {before} 不一致</source>
   <translation>{name} is stated as {stated}, which does not agree with {other} {before} of {last}</translation>
  </message>
  <message>
   <source>没有填写统一社会信用代码</source>
   <translation>No credit code given</translation>
  </message>
  <message>
   <source>统一社会信用代码 {code} 有误：{problem}</source>
   <translation>Credit code {code} is wrong: {problem}</translation>
  </message>
  <message>
   <source>统一社会信用代码 {code} 与{other}相同</source>
   <translation>Credit code {code} is also that of {other}</translation>
  </message>
  <message>
   <source>行政区划代码 {code} 不符合 GB/T 2260 的形式（6 位数字，前两位为省级代码）</source>
   <translation>Region code {code} does not have the form of GB/T 2260 (6 digits, the first two a province)</translation>
  </message>
  <message>
   <source>（空）</source>
   <translation>(empty)</translation>
  </message>
  <message>
   <source>{item}上的{label}“{printed}”与名录中的“{known}”不一致</source>
   <translation>{item}: {label} "{printed}" differs from "{known}" in the list</translation>
  </message>
  <message>
   <source>企业名称</source>
   <translation>enterprise name</translation>
  </message>
  <message>
   <source>统一社会信用代码</source>
   <translation>credit code</translation>
  </message>
  <message>
   <source>增加</source>
   <translation>increased</translation>
  </message>
  <message>
   <source>减少</source>
   <translation>decreased</translation>
  </message>
  <message>
   <source>{name}比上年{word} {percent}%：{earlier} → {later}，超过 {limit}%</source>
   <translation>{name} {word} by {percent}% on last year: {earlier} → {later}, more than {limit}%</translation>
  </message>
  <message>
   <source>大</source>
   <translation>too high</translation>
  </message>
  <message>
   <source>小</source>
   <translation>too low</translation>
  </message>
  <message>
   <source>{name}各年相差过大：{one_year}年 {one}，{two_year}年 {two}</source>
   <translation>{name} differs too much between years: {one_year} {one}, {two_year} {two}</translation>
  </message>
  <message>
   <source>{year}年约{word} {power}，可能单位填错（如吨与万吨、千克与吨）。</source>
   <translation>{year} is about {power} {word}; the unit may be wrong (such as t and 10 000 t, kg and t).</translation>
  </message>
  <message>
   <source>{item}的保管期限为 {written}，应不少于 {years} 年</source>
   <translation>{item} is to be kept {written}, but {years} years are required at least</translation>
  </message>
  <message>
   <source>{count} 年</source>
   <translation>{count} years</translation>
  </message>
  <message>
   <source>{item}不在已装订案卷的卷内目录中，可能是装订以后归档的</source>
   <translation>{item} is not in the contents of the bound volumes; it may have been filed since</translation>
  </message>
  <message>
   <source>{name}：{count} 家企业合计 {summed}，与全市填报 {stated} 不符，相差 {difference}</source>
   <translation>{name}: {count} enterprises add up to {summed}, but the city states {stated}, a difference of {difference}</translation>
  </message>
  <message>
   <source>{name}：{count} 个县区合计 {summed}，与全市填报 {stated} 不符，相差 {difference}</source>
   <translation>{name}: {count} counties add up to {summed}, but the city states {stated}, a difference of {difference}</translation>
  </message>
  <message>
   <source>{sum} = {summed}，全市 {stated}；数值最大的是{names}</source>
   <translation>{sum} = {summed}, city {stated}; largest: {names}</translation>
  </message>
  <message>
   <source>{name}与各点位平均值不符：填报 {stated}，平均为 {right}</source>
   <translation>{name} is not the mean of its sites: stated {stated}, mean {right}</translation>
  </message>
  <message>
   <source>{name}填报 {stated}，企业名录中当年有 {count} 家</source>
   <translation>{name} is stated as {stated}; the list has {count} enterprises for that year</translation>
  </message>
  <message>
   <source>合理范围</source>
   <translation>the plausible range</translation>
  </message>
  <message>
   <source>{name}填报 {stated}，超出{reason} {range}</source>
   <translation>{name} is stated as {stated}, outside {reason} {range}</translation>
  </message>
  <message>
   <source>{name}填报 {stated}，百分率应为 {range}</source>
   <translation>{name} is stated as {stated}; a percentage should be {range}</translation>
  </message>
  <message>
   <source>{name}填报 {stated}，不能为负数</source>
   <translation>{name} is stated as {stated} and cannot be negative</translation>
  </message>
  <message>
   <source>{part}大于{whole}：{part_value} &gt; {whole_value}</source>
   <translation>{part} exceeds {whole}: {part_value} &gt; {whole_value}</translation>
  </message>
  <message>
   <source>{one}与{two}应为同一数值：{one_value}，{two_value}</source>
   <translation>{one} and {two} should be the same number: {one_value}, {two_value}</translation>
  </message>
  <message>
   <source>{name}没有填报 {years}年的数据</source>
   <translation>{name} has no figures for {years}</translation>
  </message>
  <message>
   <source>{name}填报 {stated}，但没有填报{names}，无法复核</source>
   <translation>{name} is stated as {stated}, but {names} not given, so it cannot be verified</translation>
  </message>
  <message>
   <source>{name}的单位“{unit}”与应填单位“{wanted}”不是同一种量，无法换算</source>
   <translation>{name}: unit "{unit}" is not of the same kind as "{wanted}" and cannot be converted</translation>
  </message>
  <message>
   <source>{name}的单位“{unit}”写法不规范，应为“{wanted}”</source>
   <translation>{name}: unit "{unit}" should be written "{wanted}"</translation>
  </message>
  <message>
   <source>无</source>
   <translation>none</translation>
  </message>
  <message>
   <source>{name}{year}年 {stated} 没有写明来源</source>
   <translation>{name} for {year}, {stated}, names no source</translation>
  </message>
  <message>
   <source>有 {count} 个数据填在 {year} 年，晚于考核年度 {last}</source>
   <translation>{count} figures are given for {year}, after the assessed year {last}</translation>
  </message>
  <message>
   <source>{name}{year}年这次填报 {now}，上次报送的是 {before}</source>
   <translation>{name} for {year} is now {now}; {before} was handed in last time</translation>
  </message>
  <message>
   <source>{name}偏大：填报 {stated}，按原始数据不应大于 {right}</source>
   <translation>{name} is too high: stated {stated}; by the figures behind it, at most {right}</translation>
  </message>
  <message>
   <source>{name}偏小：填报 {stated}，按原始数据不应小于 {right}</source>
   <translation>{name} is too low: stated {stated}; by the figures behind it, at least {right}</translation>
  </message>
  <message>
   <source>{item}填有{name} {day}，但没有该项目的{slot}</source>
   <translation>{item} gives {name} {day}, but the project has no {slot}</translation>
  </message>
  <message>
   <source>{item}的{name} {day} 早于{permit}的发证日期 {first}</source>
   <translation>{item}: {name} {day} is before {permit} was issued on {first}</translation>
  </message>
  <message>
   <source>用{name} {value}计算正好与填报相符，可能误用了{name}。</source>
   <translation>With {name} {value} the result is exactly what was stated; {name} may have been used by mistake.</translation>
  </message>
  <message>
   <source>{name}为 {value}，不在合理范围 {range} 内</source>
   <translation>{name} is {value}, outside the plausible range {range}</translation>
  </message>
  <message>
   <source>{name}：{count} 家企业加非重点估算共 {summed}，与全市填报 {stated} 不符，相差 {difference}</source>
   <translation>{name}: {count} enterprises and the estimate for the others add up to {summed}, but the city states {stated}, a difference of {difference}</translation>
  </message>
  <message>
   <source>{firms}（企业） + {rest}（非重点） = {summed} ≠ {stated}</source>
   <translation>{firms} (enterprises) + {rest} (others) = {summed} ≠ {stated}</translation>
  </message>
  <message>
   <source>{name}与各分项之和不符：填报 {stated}，分项合计 {summed}，相差 {difference}</source>
   <translation>{name} is not the sum of its parts: stated {stated}, parts add up to {summed}, a difference of {difference}</translation>
  </message>
  <message>
   <source>企业名录标明“{titles}”，但没有 {years}年的数据</source>
   <translation>The list of enterprises says "{titles}", but there are no figures for {years}</translation>
  </message>
  <message>
   <source>{name}填报 {stated}，{problem}</source>
   <translation>{name} is stated as {stated}, {problem}</translation>
  </message>
  <message>
   <source>但名录中没有填写接纳单位的代码</source>
   <translation>but the list does not give the code of the receiver</translation>
  </message>
  <message>
   <source>名录中填写的接纳单位“{written}”不在本档案的企业名录中</source>
   <translation>and the receiver in the list, "{written}", is not among the enterprises of this archive</translation>
  </message>
  <message>
   <source>而接纳单位{other}没有填报 {year}年的{name}</source>
   <translation>but the receiver {other} has not stated {name} for {year}</translation>
  </message>
  <message>
   <source>等 {count} 项</source>
   <translation> and others, {count} in all</translation>
  </message>
  <message>
   <source>{names}前后年份都有数据，缺 {year}年，三年不连续</source>
   <translation>{names}: years before and after are given, {year} is missing, so the three years have a gap</translation>
  </message>
  <message>
   <source>逐年下降</source>
   <translation>fall every year</translation>
  </message>
  <message>
   <source>逐年上升</source>
   <translation>rise every year</translation>
  </message>
  <message>
   <source>不逐年减小</source>
   <translation>not fall in any year</translation>
  </message>
  <message>
   <source>各年一致</source>
   <translation>be the same every year</translation>
  </message>
  <message>
   <source>上年 {earlier}</source>
   <translation>last year {earlier}</translation>
  </message>
  <message>
   <source>与上年持平</source>
   <translation>unchanged</translation>
  </message>
  <message>
   <source>比上年上升 {by}</source>
   <translation>up by {by}</translation>
  </message>
  <message>
   <source>比上年下降 {by}</source>
   <translation>down by {by}</translation>
  </message>
  <message>
   <source>（修约到相同位数后持平）</source>
   <translation> (unchanged when rounded alike)</translation>
  </message>
  <message>
   <source>{name}应{wanted}：{year}年 {later}，{movement}</source>
   <translation>{name} should {wanted}: {year} {later}, {movement}</translation>
  </message>
  <message>
   <source>{year}年 {value}</source>
   <translation>{year}: {value}</translation>
  </message>
  <message>
   <source>{name}各年的单位或小数位数不统一：{written}</source>
   <translation>{name} has different units or decimals in different years: {written}</translation>
  </message>
  <message>
   <source>{year}年的 {total} 个数据中有 {same} 个与上年完全相同，可能误贴了上年的表</source>
   <translation>{same} of {total} figures of {year} are exactly those of the year before; last year's table may have been pasted</translation>
  </message>
  <message>
   <source>{slot}缺少 {years}年的材料</source>
   <translation>{slot}: documents for {years} are missing</translation>
  </message>
  <message>
   <source>缺少{slot}</source>
   <translation>{slot} is missing</translation>
  </message>
  <message>
   <source>{slot}没有填写有效期止，无法判断是否有效</source>
   <translation>{slot}: end of validity not given, so it cannot be judged</translation>
  </message>
  <message>
   <source>{slot}已于 {last} 到期，过期 {days} 天</source>
   <translation>{slot} expired on {last}, {days} days ago</translation>
  </message>
  <message>
   <source>{slot}将于 {last} 到期，还有 {days} 天，已到法定申请延续的期限（提前 {lead} 天）</source>
   <translation>{slot} expires on {last}, in {days} days; the time to apply for renewal by law ({lead} days before) has come</translation>
  </message>
  <message>
   <source>{slot}将于 {last} 到期，还有 {days} 天</source>
   <translation>{slot} expires on {last}, in {days} days</translation>
  </message>
  <message>
   <source>“{instance}”缺少{slot}</source>
   <translation>"{instance}" lacks {slot}</translation>
  </message>
  <message>
   <source>{item}的{later_name} {later} 距{earlier_name} {earlier} 超过 {years} 年</source>
   <translation>{item}: {later_name} {later} is more than {years} years after {earlier_name} {earlier}</translation>
  </message>
  <message>
   <source>个百分点</source>
   <translation>percentage points</translation>
  </message>
  <message>
   <source>下降</source>
   <translation>down</translation>
  </message>
  <message>
   <source>上升</source>
   <translation>up</translation>
  </message>
  <message>
   <source>{where}称{year}年{name}比{base}年{told}，按数据表应为{word} {right}</source>
   <translation>{where} says {name} of {year} was {told} on {base}; by the tables {word} {right}</translation>
  </message>
  <message>
   <source>升降方向写反了。</source>
   <translation>The direction is reversed.</translation>
  </message>
  <message>
   <source>数值是增减的百分比，“个百分点”应写“%”。</source>
   <translation>The number is a change in percent; "percentage points" should be "%".</translation>
  </message>
  <message>
   <source>数值是两年相差的百分点，“%”应写“个百分点”。</source>
   <translation>The number is a difference in percentage points; "%" should be "percentage points".</translation>
  </message>
  <message>
   <source>可能是与{year}年相比得出的。</source>
   <translation>It may come from a comparison with {year}.</translation>
  </message>
  <message>
   <source>{where}称{year}年{name}比{base}年{told}，而它的单位是{unit}，增减不能用百分点表示</source>
   <translation>{where} says {name} of {year} was {told} on {base}, but its unit is {unit}, so percentage points make no sense</translation>
  </message>
  <message>
   <source>{where}称{name}逐年{direction}，而{year}年 {later}，{last}年 {earlier}，没有{direction}</source>
   <translation>{where} says {name} went {direction} every year, but it was {later} in {year} and {earlier} in {last}: not {direction}</translation>
  </message>
  <message>
   <source>{where}称{year}年{name}比上年{told}，数据表中{result}为 {figure}</source>
   <translation>{where} says {name} of {year} was {told} on the year before; in the tables {result} is {figure}</translation>
  </message>
  <message>
   <source>{where}称{year}年{name}为 {told}，数据表中为 {figure}</source>
   <translation>{where} says {name} of {year} is {told}; in the tables it is {figure}</translation>
  </message>
  <message>
   <source>（修约允许相差 {by}）</source>
   <translation> (rounding allows {by})</translation>
  </message>
  <message>
   <source>{year}年{name}前后说法不一：{places}</source>
   <translation>{name} of {year} is told differently: {places}</translation>
  </message>
  <message>
   <source>{where}为 {value}</source>
   <translation>{where}: {value}</translation>
  </message>
  <message>
   <source>{where}把{name}说成“{said}”的，而这项数据的统计范围是{wanted}</source>
   <translation>{where} calls {name} that of "{said}", but the figure covers {wanted}</translation>
  </message>
  <message>
   <source>{one} ≠ {other}</source>
   <translation>{one} ≠ {other}</translation>
  </message>
  <message>
   <source>{where}的分项之和是 {sum} {unit}，总数却写 {total} {unit}：“{wording}”</source>
   <translation>The parts in {where} add up to {sum} {unit}, but the total says {total} {unit}: "{wording}"</translation>
  </message>
  <message>
   <source>“{document}”中没有找到“{section}”一节</source>
   <translation>"{document}" has no section "{section}"</translation>
  </message>
  <message>
   <source>{names}合计应为 100%，实为 {summed}%</source>
   <translation>{names} should add up to 100%, but come to {summed}%</translation>
  </message>
  <message>
   <source>{name}填报 {stated}，{year}年 {count} 份{slot}合计 {total}</source>
   <translation>{name} is stated as {stated}; {count} of {slot} for {year} come to {total}</translation>
  </message>
  <message>
   <source>{year}年{slot}合计 {moved} 吨，大于{papers}的 {allowed} 吨</source>
   <translation>{slot} for {year} come to {moved} t, more than the {allowed} t of {papers}</translation>
  </message>
  <message>
   <source>没有记下是哪一份材料的缘故。</source>
   <translation>(it was not recorded which document is the cause)</translation>
  </message>
  <message>
   <source>{item}：{found}</source>
   <translation>{item}: {found}</translation>
  </message>
  <message>
   <source>“{file}”</source>
   <translation>"{file}"</translation>
  </message>
  <message>
   <source>第{number}卷</source>
   <translation>volume {number}</translation>
  </message>
  <message>
   <source>第{number}卷第{page}页</source>
   <translation>volume {number} page {page}</translation>
  </message>
  <message>
   <source>{where}没有装入{file}，以替换页代替（{reason}）</source>
   <translation>{where} {file} was not bound; a page stands in its place ({reason})</translation>
  </message>
  <message>
   <source>{where}{file}不符合 PDF/A，所在案卷因此不合格（{reason}）</source>
   <translation>{where} {file} is not valid PDF/A, so neither is its volume ({reason})</translation>
  </message>
  <message>
   <source>{where}{file}有印不出的字（{reason}）</source>
   <translation>{where} {file} has characters that cannot be printed ({reason})</translation>
  </message>
  <message>
   <source>{item}的废物代码 {codes} 不在{within}的{field}（{written}）内</source>
   <translation>{item}: waste codes {codes} are not within {field} of {within} ({written})</translation>
  </message>
  <message>
   <source>{item}的废物代码“{code}”不符合名录的形式（如 900-041-49 或 HW49）</source>
   <translation>{item}: waste code "{code}" does not have the form of the list (such as 900-041-49 or HW49)</translation>
  </message>
  <message>
   <source>（一万倍）</source>
   <translation> (ten thousand times)</translation>
  </message>
  <message>
   <source>（一千倍）</source>
   <translation> (a thousand times)</translation>
  </message>
  <message>
   <source>（一百倍）</source>
   <translation> (a hundred times)</translation>
  </message>
  <message>
   <source>10 的 {power} 次方</source>
   <translation>10 to the power of {power}</translation>
  </message>
  <message>
   <source>可能是直接舍去了尾数，没有按 GB/T 8170 修约。</source>
   <translation>The last digits may have been cut off instead of rounded as GB/T 8170 says.</translation>
  </message>
  <message>
   <source>{name}填的 {stated} 可能是比值，没有换算成百分数，应为 {right}。</source>
   <translation>{name}, stated as {stated}, may be a ratio not turned into percent: {right}.</translation>
  </message>
  <message>
   <source>{name}填的 {stated} 可能是百分数，应填比值 {right}。</source>
   <translation>{name}, stated as {stated}, may be a percentage where a ratio is wanted: {right}.</translation>
  </message>
  <message>
   <source>偏小</source>
   <translation>too small</translation>
  </message>
  <message>
   <source>偏大</source>
   <translation>too large</translation>
  </message>
  <message>
   <source>{name}可能{too} {power}，请核对单位和小数点。</source>
   <translation>{name} may be {too} by {power}; check unit and decimal point.</translation>
  </message>
  <message>
   <source>合计多出的正好是{name} {value}，可能把它计了两次。</source>
   <translation>The excess in the total is exactly {name} {value}; it may have been counted twice.</translation>
  </message>
  <message>
   <source>合计少掉的正好是{name} {value}，可能漏计了它。</source>
   <translation>The lack in the total is exactly {name} {value}; it may have been left out.</translation>
  </message>
  <message>
   <source>{name}与上年填报的 {value} 完全相同，可能沿用了上年的数值。</source>
   <translation>{name} is exactly last year's {value}; last year's number may have been used again.</translation>
  </message>
  <message>
   <source>{name}可能把 {right} 误写成了 {wrong}。</source>
   <translation>{name} may have been written {wrong} instead of {right}.</translation>
  </message>
  <message>
   <source>两个数相差 {power}，请核对单位和小数点。</source>
   <translation>The two numbers differ by {power}; check unit and decimal point.</translation>
  </message>
  <message>
   <source>两个数只是相邻两位数字的次序不同，其中一个可能写颠倒了。</source>
   <translation>The two numbers differ only in the order of two neighbouring digits; one may have been written the wrong way round.</translation>
  </message>
  <message>
   <source>两个数只有一位数字不同，其中一个可能写错了。</source>
   <translation>The two numbers differ in one digit only; one of them may be mistyped.</translation>
  </message>
  <message>
   <source>校核规则“{title}”没有能够运行，这一项没有核对：{cause}。请把这条信息反馈给开发人员；其他规则照常运行。</source>
   <translation>Rule "{title}" could not run, so this was not checked: {cause}. Please report this message to the developers; the other rules run as usual.</translation>
  </message>
  <message>
   <source>件{item}</source>
   <translation>item {item}</translation>
  </message>
  <message>
   <source>否</source>
   <translation>No</translation>
  </message>
  <message>
   <source>是</source>
   <translation>Yes</translation>
  </message>
  <message>
   <source>（修约后为 {rounded}，按修约值比较则符合；此处按全数值比较）</source>
   <translation> (rounded {rounded}, which would comply; here the full value is compared)</translation>
  </message>
  <message>
   <source>（已换算为{units}）</source>
   <translation> (converted to {units})</translation>
  </message>
 </context>
 <context>
  <name>FindingCard</name>
  <message>
   <source>可能的原因</source>
   <translation>Likely cause</translation>
  </message>
  <message>
   <source>处理办法：{text}</source>
   <translation>What to do: {text}</translation>
  </message>
  <message>
   <source>转到单元格</source>
   <translation>Go to cell</translation>
  </message>
  <message>
   <source>说明</source>
   <translation>Explanation</translation>
  </message>
  <message>
   <source>情况属实时写明理由，如 因行政区划调整，2023 年起统计口径变化。</source>
   <translation>If it is really so, say why, such as: boundaries changed in 2023, and with them what is counted.</translation>
  </message>
  <message>
   <source>保存说明</source>
   <translation>Save explanation</translation>
  </message>
  <message>
   <source>规则 {rule}　可信程度 {mark}：{sure}</source>
   <translation>Rule {rule}  Confidence {mark}: {sure}</translation>
  </message>
  <message>
   <source>依据：{cited}</source>
   <translation>Based on: {cited}</translation>
  </message>
  <message>
   <source>转到材料</source>
   <translation>Go to document</translation>
  </message>
  <message>
   <source>只看这个对象的问题</source>
   <translation>Only findings of this subject</translation>
  </message>
  <message>
   <source>{author} 写于 {day}</source>
   <translation>{author}, {day}</translation>
  </message>
  <message>
   <source>已说明</source>
   <translation>Explained</translation>
  </message>
  <message>
   <source>须重新说明</source>
   <translation>To be explained again</translation>
  </message>
  <message>
   <source>数据在说明写成（{day}）以后有变化，请重新说明。</source>
   <translation>The figures changed after the explanation ({day}); please explain again.</translation>
  </message>
 </context>
 <context>
  <name>FindingsCard</name>
  <message>
   <source>校核发现的问题</source>
   <translation>Findings</translation>
  </message>
  <message>
   <source>没有待处理的问题。</source>
   <translation>No open findings.</translation>
  </message>
  <message>
   <source>开始填写数据、收集材料以后，这里列出要处理的问题。</source>
   <translation>Once figures are entered or documents collected, what has to be dealt with is listed here.</translation>
  </message>
  <message>
   <source>待处理 {count} 个</source>
   <translation>{count} open</translation>
  </message>
 </context>
 <context>
  <name>FindingsModel</name>
  <message>
   <source>级别</source>
   <translation>Severity</translation>
  </message>
  <message>
   <source>问题</source>
   <translation>Finding</translation>
  </message>
  <message>
   <source>对象</source>
   <translation>Subject</translation>
  </message>
  <message>
   <source>年度</source>
   <translation>Year</translation>
  </message>
  <message>
   <source>{title}（{count}）</source>
   <translation>{title} ({count})</translation>
  </message>
  <message>
   <source>{title}，{count} 个，已折叠</source>
   <translation>{title}, {count}, folded</translation>
  </message>
  <message>
   <source>{title}，{count} 个</source>
   <translation>{title}, {count}</translation>
  </message>
  <message>
   <source>单击或按空格折叠、展开</source>
   <translation>Click or press Space to fold or unfold</translation>
  </message>
  <message>
   <source>已说明：{title}</source>
   <translation>Explained: {title}</translation>
  </message>
  <message>
   <source>须重新说明：{text}</source>
   <translation>To be explained again: {text}</translation>
  </message>
 </context>
 <context>
  <name>Found</name>
  <message>
   <source>{severity} · 已说明</source>
   <translation>{severity} · explained</translation>
  </message>
  <message>
   <source>去说明</source>
   <translation>Explain</translation>
  </message>
  <message>
   <source>处理办法：{text}</source>
   <translation>What to do: {text}</translation>
  </message>
 </context>
 <context>
  <name>Frame</name>
  <message>
   <source>所有功能都在菜单里，快捷键写在右边。按 Alt 可用键盘打开菜单。</source>
   <translation>Everything is in the menus, with its shortcut beside it. Alt opens them from the keyboard.</translation>
  </message>
  <message>
   <source>从这里新建本县区的档案库，只需填写县区、代码和年度。</source>
   <translation>Make the archive of your county here: its name, its code and the year are all it takes.</translation>
  </message>
  <message>
   <source>想先看看做完是什么样子，打开示例档案库；它不影响您的资料。</source>
   <translation>To see what a finished one looks like, open the sample archive; it leaves your documents alone.</translation>
  </message>
  <message>
   <source>工作台：做到哪里、缺什么、下一步做什么。</source>
   <translation>Home: how far you are, what is missing, what to do next.</translation>
  </message>
  <message>
   <source>收集：把扫描件、文件夹拖进来，程序认出是哪家企业的哪一项。</source>
   <translation>Collect: drag scans or folders in; the program finds the enterprise and the slot.</translation>
  </message>
  <message>
   <source>填数：像表格一样填写数据，可从 Excel 粘贴。</source>
   <translation>Figures: fill in the numbers as in a spreadsheet, or paste them from Excel.</translation>
  </message>
  <message>
   <source>校核：数据对不对、材料缺不缺，都在这里列出，并写明怎么改。</source>
   <translation>Check: whether figures are right and documents complete, and how to mend what is not.</translation>
  </message>
  <message>
   <source>装订：一键生成案卷、目录和台账。</source>
   <translation>Bind: volumes, contents and ledger at the press of a button.</translation>
  </message>
  <message>
   <source>移交：打成一个包交给上级审核。</source>
   <translation>Hand over: one package for the reviewers.</translation>
  </message>
  <message>
   <source>按 Ctrl+K，输入企业名、题名、文号或拼音，直接到达。</source>
   <translation>Ctrl+K and an enterprise, title, number or pinyin lead straight there.</translation>
  </message>
  <message>
   <source>修改随时自动保存；正在进行的工作、撤销和取消都在这一行。</source>
   <translation>Everything is saved as you go; work in progress, undo and cancel are on this line.</translation>
  </message>
 </context>
 <context>
  <name>Groups</name>
  <message>
   <source>与指标无直接关系</source>
   <translation>About no indicator</translation>
  </message>
 </context>
 <context>
  <name>HandoverPage</name>
  <message>
   <source>制作移交包</source>
   <translation>Make package</translation>
  </message>
  <message>
   <source>检测移交包…</source>
   <translation>Examine package…</translation>
  </message>
  <message>
   <source>选择要检测的移交包</source>
   <translation>Choose a package to examine</translation>
  </message>
  <message>
   <source>移交包和 BagIt 包 (*.zip *.001 *.tar *.gz *.tgz *.json *.age);;所有文件 (*)</source>
   <translation>Packages and BagIt bags (*.zip *.001 *.tar *.gz *.tgz *.json *.age);;All files (*)</translation>
  </message>
  <message>
   <source>打开加密的移交包</source>
   <translation>Open an encrypted package</translation>
  </message>
  <message>
   <source>检测移交包</source>
   <translation>Examine package</translation>
  </message>
  <message>
   <source>移交包</source>
   <translation>Package</translation>
  </message>
  <message>
   <source>原件、案卷、台账、目录、元数据和过程信息装成一个 .zip，旁边附登记表和数字摘要表。</source>
   <translation>Originals, volumes, ledger, catalogue, metadata and history in one .zip, with the registration form and list of digests beside it.</translation>
  </message>
  <message>
   <source>印在登记表上，可以不填</source>
   <translation>Printed on the registration form; may be left empty</translation>
  </message>
  <message>
   <source>移交包文件</source>
   <translation>Package file</translation>
  </message>
  <message>
   <source>接收单位</source>
   <translation>Receiver</translation>
  </message>
  <message>
   <source>选择…</source>
   <translation>Choose…</translation>
  </message>
  <message>
   <source>打开文件夹</source>
   <translation>Open folder</translation>
  </message>
  <message>
   <source>装入案卷</source>
   <translation>Include volumes</translation>
  </message>
  <message>
   <source>先按“装订”页的选择更新案卷，没有变化的不重新装订</source>
   <translation>First bring the volumes up to date as chosen on the page Bind; unchanged ones are not bound again</translation>
  </message>
  <message>
   <source>补充移交，不重复上次已有的文件</source>
   <translation>Supplement (only new files)</translation>
  </message>
  <message>
   <source>不分卷</source>
   <translation>In one piece</translation>
  </message>
  <message>
   <source>每卷 4 GB（U盘）</source>
   <translation>Parts of 4 GB (USB stick)</translation>
  </message>
  <message>
   <source>每卷 4.48 GB（DVD）</source>
   <translation>Parts of 4.48 GB (DVD)</translation>
  </message>
  <message>
   <source>每卷 690 MB（CD）</source>
   <translation>Parts of 690 MB (CD)</translation>
  </message>
  <message>
   <source>分卷</source>
   <translation>Parts</translation>
  </message>
  <message>
   <source>签名</source>
   <translation>Sign</translation>
  </message>
  <message>
   <source>用本单位的密钥签名；接收单位首次收到时打电话核对密钥指纹</source>
   <translation>Sign with the key of your office; the receiver verifies its fingerprint by telephone the first time</translation>
  </message>
  <message>
   <source>另存加密件</source>
   <translation>Also encrypted</translation>
  </message>
  <message>
   <source>用口令加密一份，便于携带；原来的移交包仍在旁边</source>
   <translation>A copy encrypted with a passphrase, to be carried safely; the package itself stays beside it</translation>
  </message>
  <message>
   <source>移交包 (*.zip)</source>
   <translation>Package (*.zip)</translation>
  </message>
  <message>
   <source>{count} 次</source>
   <translation>{count} ×</translation>
  </message>
  <message>
   <source>移交包已写成并核对：{file}；登记表在旁边。{summary}</source>
   <translation>Package written and verified: {file}; the registration form is beside it. {summary}</translation>
  </message>
  <message>
   <source>有 {count} 个文件在上次移交包中，请一并保存。</source>
   <translation>{count} files are in the last package; keep it with this one.</translation>
  </message>
  <message>
   <source>加密件：{file}。</source>
   <translation>Encrypted copy: {file}. </translation>
  </message>
  <message>
   <source>有 {count} 件材料不在案卷中。</source>
   <translation>{count} documents are not in the volumes.</translation>
  </message>
  <message>
   <source>选择放检测报告的文件夹</source>
   <translation>Choose a folder for the examination report</translation>
  </message>
  <message>
   <source>导出检测报告</source>
   <translation>Export examination report</translation>
  </message>
  <message>
   <source>检测报告已写成：{pdf}，另有同名的 Excel。</source>
   <translation>Examination report written: {pdf}, and an Excel file of the same name.</translation>
  </message>
  <message>
   <source>找不到“{path}”。它可能已被移走或还没有生成。</source>
   <translation>"{path}" was not found. It may have been moved or not been made yet.</translation>
  </message>
 </context>
 <context>
  <name>HitsModel</name>
  <message>
   <source>命令</source>
   <translation>Command</translation>
  </message>
  <message>
   <source>企业</source>
   <translation>Enterprise</translation>
  </message>
  <message>
   <source>指标</source>
   <translation>Indicator</translation>
  </message>
  <message>
   <source>数据项</source>
   <translation>Figure</translation>
  </message>
  <message>
   <source>材料</source>
   <translation>Item</translation>
  </message>
  <message>
   <source>名称</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>位置</source>
   <translation>Place</translation>
  </message>
  <message>
   <source>类别</source>
   <translation>Kind</translation>
  </message>
 </context>
 <context>
  <name>HomeImports</name>
  <message>
   <source>选择企业名录</source>
   <translation>Choose a list of enterprises</translation>
  </message>
  <message>
   <source>选择数据表</source>
   <translation>Choose a table of figures</translation>
  </message>
  <message>
   <source>导入数据表</source>
   <translation>Import table of figures</translation>
  </message>
  <message>
   <source>数据填报表.xlsx</source>
   <translation>Figures to fill in.xlsx</translation>
  </message>
  <message>
   <source>保存数据填报表</source>
   <translation>Save the table to fill in</translation>
  </message>
  <message>
   <source>生成数据填报表</source>
   <translation>Make a table to fill in</translation>
  </message>
  <message>
   <source>已生成“{file}”。填好后用“导入数据表”读入。</source>
   <translation>"{file}" was made. Once filled in, read it with "Import table of figures".</translation>
  </message>
  <message>
   <source>表格 (*.xlsx *.xls *.et *.csv)</source>
   <translation>Tables (*.xlsx *.xls *.et *.csv)</translation>
  </message>
  <message>
   <source>数据：新增 {added} 个，更改 {changed} 个，未变 {unchanged} 个。</source>
   <translation>Figures: {added} added, {changed} changed, {unchanged} unchanged.</translation>
  </message>
 </context>
 <context>
  <name>HomePage</name>
  <message>
   <source>{done} / {total} 项</source>
   <translation>{done} / {total}</translation>
  </message>
  <message>
   <source>{done} / {total} 个</source>
   <translation>{done} / {total}</translation>
  </message>
  <message>
   <source>{count} 卷</source>
   <translation>{count} volumes</translation>
  </message>
  <message>
   <source>未开始</source>
   <translation>Not begun</translation>
  </message>
  <message>
   <source>错误 {errors} · 警告 {warnings}</source>
   <translation>E {errors} · W {warnings}</translation>
  </message>
  <message>
   <source>做下一步(&amp;G)</source>
   <translation>Do the &amp;next step</translation>
  </message>
  <message>
   <source>下一处缺件(&amp;N)</source>
   <translation>Next &amp;missing</translation>
  </message>
  <message>
   <source>缺件墙：类别与材料项切换(&amp;Z)</source>
   <translation>Wall: groups or &amp;slots</translation>
  </message>
  <message>
   <source>催交单…(&amp;U)</source>
   <translation>Req&amp;uest for documents…</translation>
  </message>
  <message>
   <source>导入企业名录…(&amp;R)</source>
   <translation>Import list of &amp;enterprises…</translation>
  </message>
  <message>
   <source>导入数据表…(&amp;F)</source>
   <translation>Import table of &amp;figures…</translation>
  </message>
  <message>
   <source>生成数据填报表…(&amp;T)</source>
   <translation>Make a &amp;table to fill in…</translation>
  </message>
  <message>
   <source>登记县区…(&amp;D)</source>
   <translation>Register counties…(&amp;D)</translation>
  </message>
  <message>
   <source>已制作 {count} 次</source>
   <translation>{count} made</translation>
  </message>
  <message>
   <source>通过</source>
   <translation>Passed</translation>
  </message>
 </context>
 <context>
  <name>ImportsCard</name>
  <message>
   <source>企业名录…</source>
   <translation>List…</translation>
  </message>
  <message>
   <source>数据表…</source>
   <translation>Figures…</translation>
  </message>
  <message>
   <source>填报表…</source>
   <translation>Form…</translation>
  </message>
  <message>
   <source>导入企业名录：列出要建档的企业</source>
   <translation>Import the list of enterprises that get a dossier</translation>
  </message>
  <message>
   <source>导入数据表：填写各项指标的原始数据</source>
   <translation>Import the table of figures behind the indicators</translation>
  </message>
  <message>
   <source>生成数据填报表，填好后用“数据表”导入</source>
   <translation>Make a table of figures to fill in, then import it with "Figures…"</translation>
  </message>
  <message>
   <source>导入</source>
   <translation>Import</translation>
  </message>
 </context>
 <context>
  <name>InboxActions</name>
  <message>
   <source>不予接收</source>
   <translation>Refuse</translation>
  </message>
  <message>
   <source>原因（告诉移交单位要改什么）</source>
   <translation>Reason (tells the sender what to change)</translation>
  </message>
  <message>
   <source>已确认{office}的签名密钥：{key}</source>
   <translation>Confirmed the signing key of {office}: {key}</translation>
  </message>
  <message>
   <source>与上次报送比较</source>
   <translation>Compare with the last submission</translation>
  </message>
  <message>
   <source>选择放检测报告的文件夹</source>
   <translation>Choose a folder for the examination report</translation>
  </message>
  <message>
   <source>导出检测报告</source>
   <translation>Export examination report</translation>
  </message>
  <message>
   <source>已接收{county}第 {serial} 次报送</source>
   <translation>Accepted submission {serial} of {county}</translation>
  </message>
  <message>
   <source>已将{county}第 {serial} 次报送改为不予接收</source>
   <translation>Submission {serial} of {county} is now refused</translation>
  </message>
  <message>
   <source>撤销</source>
   <translation>Undo</translation>
  </message>
  <message>
   <source>{county}第 {serial} 次报送已恢复原来的状态</source>
   <translation>Submission {serial} of {county} is as it was before</translation>
  </message>
  <message>
   <source>材料 {count} 件</source>
   <translation>{count} documents</translation>
  </message>
  <message>
   <source>数据 {count} 个</source>
   <translation>{count} figures</translation>
  </message>
  <message>
   <source>企业 {count} 家</source>
   <translation>{count} enterprises</translation>
  </message>
  <message>
   <source>缺件说明 {count} 处</source>
   <translation>{count} notes on missing documents</translation>
  </message>
  <message>
   <source>问题说明 {count} 处</source>
   <translation>{count} explanations</translation>
  </message>
  <message>
   <source>文字 {count} 处</source>
   <translation>{count} texts</translation>
  </message>
  <message>
   <source>报告 {count} 句</source>
   <translation>{count} sentences of reports</translation>
  </message>
  <message>
   <source>、</source>
   <translation>, </translation>
  </message>
  <message>
   <source>{county}第 {serial} 次报送与上次相比：</source>
   <translation>Submission {serial} of {county} against the one before: </translation>
  </message>
  <message>
   <source>没有不同</source>
   <translation>no difference</translation>
  </message>
  <message>
   <source>逐条看变化</source>
   <translation>Read the changes</translation>
  </message>
  <message>
   <source>检测报告已写成：{pdf}，另有同名的 Excel 和 JSON。</source>
   <translation>The report was written: {pdf}, with Excel and JSON beside it.</translation>
  </message>
  <message>
   <source>打开文件夹</source>
   <translation>Open folder</translation>
  </message>
 </context>
 <context>
  <name>InboxList</name>
  <message>
   <source>报送记录</source>
   <translation>Submissions</translation>
  </message>
  <message>
   <source>本次接收</source>
   <translation>This session</translation>
  </message>
  <message>
   <source>输入口令…</source>
   <translation>Enter passphrase…</translation>
  </message>
  <message>
   <source>还没有收到报送。把县区交来的移交包拖进来：先隔离、检测，合格的自动接收，不合格的留存备查。</source>
   <translation>Nothing has been received yet. Drop the counties' packages here: each is quarantined and verified; what passes is accepted, what fails is kept on record.</translation>
  </message>
  <message>
   <source>选择移交包…</source>
   <translation>Choose packages…</translation>
  </message>
  <message>
   <source>、</source>
   <translation>, </translation>
  </message>
  <message>
   <source>尚未报送 {count} 个：{names}</source>
   <translation>{count} not submitted: {names}</translation>
  </message>
 </context>
 <context>
  <name>InboxPage</name>
  <message>
   <source>把县区的移交包（可以多个、分卷或加密的）拖到这里，或点击选择</source>
   <translation>Drop the counties' packages here (several, in parts or sealed), or click to choose</translation>
  </message>
  <message>
   <source>选择移交包</source>
   <translation>Choose packages</translation>
  </message>
  <message>
   <source>移交包 (*.zip *.001 *.age *.json);;所有文件 (*)</source>
   <translation>Packages (*.zip *.001 *.age *.json);;All files (*)</translation>
  </message>
  <message>
   <source>与上次报送比较</source>
   <translation>Compare with the last submission</translation>
  </message>
  <message>
   <source>找不到“{path}”。</source>
   <translation>"{path}" was not found.</translation>
  </message>
  <message>
   <source>接收移交包…</source>
   <translation>Receive packages…</translation>
  </message>
  <message>
   <source>接收选中的报送</source>
   <translation>Accept the chosen submission</translation>
  </message>
  <message>
   <source>不予接收…</source>
   <translation>Refuse…</translation>
  </message>
  <message>
   <source>导出检测报告…</source>
   <translation>Export report…</translation>
  </message>
  <message>
   <source>打开移交包所在文件夹</source>
   <translation>Open the folder of packages</translation>
  </message>
  <message>
   <source>{count}/{all}</source>
   <translation>{count}/{all}</translation>
  </message>
  <message>
   <source>已接收 {count} 次报送，可以审核。</source>
   <translation>{count} submissions received, ready for review.</translation>
  </message>
  <message>
   <source>审核{county}</source>
   <translation>Review {county}</translation>
  </message>
  <message>
   <source>其中没有移交包。移交包是 .zip 文件；分卷的以 .zip.001 开头，加密的以 .age 结尾。</source>
   <translation>There is no package among them. A package is a .zip file; in parts it begins with .zip.001, sealed it ends in .age.</translation>
  </message>
 </context>
 <context>
  <name>InboxQueue</name>
  <message>
   <source>查找移交包</source>
   <translation>Looking for packages</translation>
  </message>
  <message>
   <source>接收 {name}</source>
   <translation>Receiving {name}</translation>
  </message>
  <message>
   <source>{county}第 {serial} 次报送。</source>
   <translation>Submission {serial} of {county}. </translation>
  </message>
  <message>
   <source>程序出错，没有接收。</source>
   <translation>The program failed; nothing was received.</translation>
  </message>
 </context>
 <context>
  <name>IncomingModel</name>
  <message>
   <source>文件</source>
   <translation>File</translation>
  </message>
  <message>
   <source>结果</source>
   <translation>Result</translation>
  </message>
  <message>
   <source>说明</source>
   <translation>Remarks</translation>
  </message>
 </context>
 <context>
  <name>Inspection</name>
  <message>
   <source>图像有 {count} 页，超过 {limit} 页；请拆分后重新收集。</source>
   <translation>The image has {count} pages, more than {limit}; split it and collect it again.</translation>
  </message>
  <message>
   <source>是有 {count} 帧的动画，装订时只取第一帧。</source>
   <translation>This is an animation of {count} frames; only the first one will be bound.</translation>
  </message>
  <message>
   <source>图像的宽或高为零，没有内容；请重新扫描后收集。</source>
   <translation>The image has no width or height and is empty; scan it again and collect it.</translation>
  </message>
  <message>
   <source>图像为 {width}×{height} 像素，超过可以处理的大小（{limit} 亿像素）；请降低扫描分辨率后重新收集。</source>
   <translation>The image is {width}×{height} pixels, more than can be handled ({limit} hundred million); scan it at a lower resolution and collect it again.</translation>
  </message>
  <message>
   <source>图像过大，内存不足，无法打开；请降低扫描分辨率后重新收集。</source>
   <translation>The image is too large for the memory and cannot be opened; scan it at a lower resolution and collect it again.</translation>
  </message>
  <message>
   <source>图像第 {page} 页不完整（文件被截断）；请重新拷贝或重新扫描后收集。</source>
   <translation>Page {page} of the image is incomplete (the file was cut off); copy or scan it again and collect it.</translation>
  </message>
  <message>
   <source>图像第 {page} 页已损坏，无法解码；请重新扫描后收集。</source>
   <translation>Page {page} of the image is damaged and cannot be decoded; scan it again and collect it.</translation>
  </message>
  <message>
   <source>图像不完整（文件被截断）；请重新拷贝或重新扫描后收集。</source>
   <translation>The image is incomplete (the file was cut off); copy or scan it again and collect it.</translation>
  </message>
  <message>
   <source>图像已损坏，无法解码；请重新导出或重新扫描后收集。</source>
   <translation>The image is damaged and cannot be decoded; export or scan it again and collect it.</translation>
  </message>
  <message>
   <source>OFD 版式文件不能直接装订，原件已保存；请用 OFD 阅读器另存（打印）为 PDF 后补充。</source>
   <translation>OFD files cannot be bound; the original is kept. Print it to PDF in an OFD reader and add that.</translation>
  </message>
  <message>
   <source>Office 文档有打开密码，原件已保存；请取消密码，另存为 PDF 后补充。</source>
   <translation>The Office document has a password; the original is kept. Remove the password, save it as PDF and add that.</translation>
  </message>
  <message>
   <source>HEIC 照片不能直接装订，原件已保存；请另存为 JPEG 后补充。</source>
   <translation>HEIC photos cannot be bound; the original is kept. Save it as JPEG and add that.</translation>
  </message>
  <message>
   <source>DWG 图纸不能直接装订，原件已保存；请打印为 PDF 后补充。</source>
   <translation>DWG drawings cannot be bound; the original is kept. Print it to PDF and add that.</translation>
  </message>
  <message>
   <source>文件是空的（0 字节），没有任何内容；请重新拷贝或重新扫描后收集。</source>
   <translation>The file is empty (0 bytes); copy or scan it again and collect it.</translation>
  </message>
  <message>
   <source>压缩包不能直接装订，原件已保存；请解压，把其中的文件分别收集。</source>
   <translation>Archives of files cannot be bound; the original is kept. Unpack it and collect the files in it.</translation>
  </message>
  <message>
   <source>录音、录像不能装订成册，原件已保存；请另附文字说明或截图。</source>
   <translation>Sound and film cannot be bound; the original is kept. Add a written description or pictures of it.</translation>
  </message>
  <message>
   <source>“{name}”的内容无法识别，可能已损坏，原件已保存；请重新导出或扫描为 PDF 后补充。</source>
   <translation>The content of "{name}" is not recognised and may be damaged; the original is kept. Export or scan it to PDF and add that.</translation>
  </message>
  <message>
   <source>{kind}不能直接装订，原件已保存；请另存为 PDF 后补充。</source>
   <translation>{kind} cannot be bound; the original is kept. Save it as PDF and add that.</translation>
  </message>
  <message>
   <source>文件没有扩展名，内容为 {kind}，已按内容处理。</source>
   <translation>The file has no extension; its content is {kind} and was treated as such.</translation>
  </message>
  <message>
   <source>扩展名为 {extension}，内容实为 {kind}，已按内容处理。</source>
   <translation>The extension is {extension}, but the content is {kind} and was treated as such.</translation>
  </message>
  <message>
   <source>脚本</source>
   <translation>scripts</translation>
  </message>
  <message>
   <source>启动外部程序的动作</source>
   <translation>actions that start programs</translation>
  </message>
  <message>
   <source>多媒体动作</source>
   <translation>multimedia actions</translation>
  </message>
  <message>
   <source>提交表单的动作</source>
   <translation>actions that submit forms</translation>
  </message>
  <message>
   <source>文件有打开密码，无法读取；请取消密码后重新收集。</source>
   <translation>The file has a password and cannot be read; remove it and collect the file again.</translation>
  </message>
  <message>
   <source>文件用证书或不支持的方式加密，无法读取；请取消加密后重新收集。</source>
   <translation>The file is encrypted with a certificate or in an unsupported way and cannot be read; remove the encryption and collect it again.</translation>
  </message>
  <message>
   <source>文件已损坏，无法修复，不能读取；请重新导出或重新扫描后收集。</source>
   <translation>The file is damaged beyond repair and cannot be read; export or scan it again and collect it.</translation>
  </message>
  <message>
   <source>文件的页面结构已损坏，不能读取；请重新导出或重新扫描后收集。</source>
   <translation>The pages of the file are damaged and cannot be read; export or scan it again and collect it.</translation>
  </message>
  <message>
   <source>文件中没有任何页面；请重新导出或重新扫描后收集。</source>
   <translation>The file has no pages; export or scan it again and collect it.</translation>
  </message>
  <message>
   <source>第 {pages} 页已损坏，不能读取；请重新导出或重新扫描后收集。</source>
   <translation>Pages {pages} are damaged and cannot be read; export or scan them again and collect the file.</translation>
  </message>
  <message>
   <source>第 {pages} 页没有任何内容，是空白页，请核对是否漏扫。</source>
   <translation>Pages {pages} have no content at all; check whether something was missed in scanning.</translation>
  </message>
  <message>
   <source>文件有损坏，已修复读取，请核对内容是否完整。</source>
   <translation>The file was damaged and mended while reading; check that nothing is lost.</translation>
  </message>
  <message>
   <source>文件设有使用权限限制，不影响读取和装订。</source>
   <translation>The file has usage restrictions, which do not matter for reading and binding.</translation>
  </message>
  <message>
   <source>含有电子签名，装订后的页面不再带签名效力，以保存的原件为准。</source>
   <translation>Contains electronic signatures; bound pages do not carry them, the original that is kept does.</translation>
  </message>
  <message>
   <source>含有动态表单（XFA），如果页面显示不全，请在原软件中打印为 PDF 后重新收集。</source>
   <translation>Contains a dynamic form (XFA); if pages are incomplete, print it to PDF in its own program and collect that.</translation>
  </message>
  <message>
   <source>含有{what}，装订时不会带入案卷。</source>
   <translation>Contains {what}, which will not be taken into the volume.</translation>
  </message>
  <message>
   <source>文件的附加信息（表单、动作）有损坏，已忽略，不影响页面。</source>
   <translation>Extra information (forms, actions) of the file is damaged and was ignored; the pages are not affected.</translation>
  </message>
  <message>
   <source>文件包中的附件（请另存后分别收集）</source>
   <translation>attachments in a portfolio (save and collect them separately)</translation>
  </message>
  <message>
   <source>附件（如有需要请另存后单独收集）</source>
   <translation>attachments (save and collect them separately if needed)</translation>
  </message>
 </context>
 <context>
  <name>ItemForm</name>
  <message>
   <source>是</source>
   <translation>Yes</translation>
  </message>
  <message>
   <source>否</source>
   <translation>No</translation>
  </message>
  <message>
   <source>“{text}”不是年份。请填写四位数字，如 2024。</source>
   <translation>"{text}" is not a year. Write four digits, such as 2024.</translation>
  </message>
  <message>
   <source>{text}。请只填写数字。</source>
   <translation>{text}. Write digits only.</translation>
  </message>
  <message>
   <source>“{text}”不能填在这里。请填写“是”或“否”。</source>
   <translation>"{text}" does not fit here. Write "Yes" or "No".</translation>
  </message>
  <message>
   <source>“{text}”不是日期。请写成 2024-11-30 或 2024年11月30日。</source>
   <translation>"{text}" is not a date. Write 2024-11-30.</translation>
  </message>
  <message>
   <source>题名</source>
   <translation>Title</translation>
  </message>
  <message>
   <source>文号</source>
   <translation>Document number</translation>
  </message>
  <message>
   <source>责任者</source>
   <translation>Author</translation>
  </message>
  <message>
   <source>日期</source>
   <translation>Date</translation>
  </message>
  <message>
   <source>如 2024-11-30</source>
   <translation>Such as 2024-11-30</translation>
  </message>
  <message>
   <source>有效期止</source>
   <translation>Valid until</translation>
  </message>
  <message>
   <source>原件</source>
   <translation>Original</translation>
  </message>
  <message>
   <source>复印件</source>
   <translation>Copy</translation>
  </message>
  <message>
   <source>保管期限</source>
   <translation>Retention</translation>
  </message>
  <message>
   <source>密级</source>
   <translation>Secrecy</translation>
  </message>
  <message>
   <source>没有密级时留空</source>
   <translation>Leave empty if none</translation>
  </message>
  <message>
   <source>原件或复印件</source>
   <translation>Original or copy</translation>
  </message>
  <message>
   <source>备注</source>
   <translation>Remark</translation>
  </message>
  <message>
   <source>“{text}”不是保管期限。请填写 永久、30年 或 10年。</source>
   <translation>"{text}" is no retention. Write Permanent, 30 years or 10 years.</translation>
  </message>
  <message>
   <source>如 2024</source>
   <translation>Such as 2024</translation>
  </message>
  <message>
   <source>是 或 否</source>
   <translation>Yes or No</translation>
  </message>
  <message>
   <source>项目名称</source>
   <translation>Project</translation>
  </message>
  <message>
   <source>所属年度</source>
   <translation>Year</translation>
  </message>
  <message>
   <source>所属期间</source>
   <translation>Period</translation>
  </message>
  <message>
   <source>证书编号</source>
   <translation>Certificate number</translation>
  </message>
  <message>
   <source>事项</source>
   <translation>Event</translation>
  </message>
  <message>
   <source>区分名称</source>
   <translation>To tell it apart</translation>
  </message>
 </context>
 <context>
  <name>ItemPane</name>
  <message>
   <source>合并为一件</source>
   <translation>Join into one</translation>
  </message>
  <message>
   <source>整理页面、拆分（Enter）</source>
   <translation>Arrange pages, split (Enter)</translation>
  </message>
  <message>
   <source>更换文件，其他不变</source>
   <translation>Replace the files and keep the rest</translation>
  </message>
  <message>
   <source>改归其他项</source>
   <translation>File elsewhere</translation>
  </message>
  <message>
   <source>移到回收列表（Delete）</source>
   <translation>To the recycle list (Delete)</translation>
  </message>
  <message>
   <source>收起（Esc）</source>
   <translation>Close (Esc)</translation>
  </message>
  <message>
   <source>拖动，或按 Alt+↑、Alt+↓ 调整顺序</source>
   <translation>Drag, or press Alt+↑ and Alt+↓, to change the order</translation>
  </message>
  <message>
   <source>未归档</source>
   <translation>Unfiled</translation>
  </message>
  <message>
   <source>与 {where}“{title}”是同一个文件</source>
   <translation>Same file as "{title}" of {where}</translation>
  </message>
  <message>
   <source>{text}，点击转到那里</source>
   <translation>{text}; click to go there</translation>
  </message>
  <message>
   <source>本项材料</source>
   <translation>Documents of this slot</translation>
  </message>
 </context>
 <context>
  <name>ItemsModel</name>
  <message>
   <source>题名</source>
   <translation>Title</translation>
  </message>
  <message>
   <source>日期</source>
   <translation>Date</translation>
  </message>
  <message>
   <source>页数</source>
   <translation>Pages</translation>
  </message>
 </context>
 <context>
  <name>Joint</name>
  <message>
   <source>、</source>
   <translation>, </translation>
  </message>
  <message>
   <source>，</source>
   <translation>, </translation>
  </message>
  <message>
   <source>；</source>
   <translation>; </translation>
  </message>
  <message>
   <source>　</source>
   <translation>  </translation>
  </message>
  <message>
   <source>（{text}）</source>
   <translation> ({text})</translation>
  </message>
  <message>
   <source>《{title}》</source>
   <translation>"{title}"</translation>
  </message>
  <message>
   <source>{head}：{text}</source>
   <translation>{head}: {text}</translation>
  </message>
  <message>
   <source>{text}。</source>
   <translation>{text}. </translation>
  </message>
  <message>
   <source>“{name}”</source>
   <translation>"{name}"</translation>
  </message>
 </context>
 <context>
  <name>Keeping</name>
  <message>
   <source>备份到（U盘或另一块硬盘上的文件夹）</source>
   <translation>Back up to (a folder on a USB stick or another disk)</translation>
  </message>
  <message>
   <source>备份档案库</source>
   <translation>Back up archive</translation>
  </message>
  <message>
   <source>恢复备份</source>
   <translation>Restore backup</translation>
  </message>
  <message>
   <source>档案库体检</source>
   <translation>Examine archive</translation>
  </message>
  <message>
   <source>已修改档案库信息</source>
   <translation>Archive information changed</translation>
  </message>
  <message>
   <source>台账存放的文件夹</source>
   <translation>Folder for the ledger</translation>
  </message>
  <message>
   <source>生成台账</source>
   <translation>Make ledger</translation>
  </message>
  <message>
   <source>台账已生成：{file}</source>
   <translation>Ledger made: {file}</translation>
  </message>
  <message>
   <source>创模档案示例</source>
   <translation>Model city sample</translation>
  </message>
  <message>
   <source>创模档案示例市</source>
   <translation>Sample City</translation>
  </message>
  <message>
   <source>准备示例档案库</source>
   <translation>Prepare the sample archive</translation>
  </message>
  <message>
   <source>已备份到“{path}”。再次备份到同一位置时，只复制新增的内容。</source>
   <translation>Backed up to "{path}". Backing up to the same place again copies only what is new.</translation>
  </message>
  <message>
   <source>有 {count} 个原件在本档案库中已经缺失，没有备份：{names}。请做一次档案库体检。</source>
   <translation>{count} originals are missing from this archive and were not backed up: {names}. Please examine the archive.</translation>
  </message>
 </context>
 <context>
  <name>Keys</name>
  <message>
   <source>Tab</source>
   <translation>Tab</translation>
  </message>
  <message>
   <source>到下一个字段、按钮或列表；按住 Shift 返回</source>
   <translation>Next field, button or list; with Shift, the one before</translation>
  </message>
  <message>
   <source>Ctrl+Tab</source>
   <translation>Ctrl+Tab</translation>
  </message>
  <message>
   <source>离开填数的表格</source>
   <translation>Leave the sheet of figures</translation>
  </message>
  <message>
   <source>F2</source>
   <translation>F2</translation>
  </message>
  <message>
   <source>打开未归档材料的登记表</source>
   <translation>Open the form of an unfiled document</translation>
  </message>
  <message>
   <source>↑ ↓</source>
   <translation>↑ ↓</translation>
  </message>
  <message>
   <source>在列表中移动</source>
   <translation>Move in a list</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <source>打开所选的一行</source>
   <translation>Open the selected row</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Delete</translation>
  </message>
  <message>
   <source>移入回收列表，可以撤销</source>
   <translation>To the recycle list; can be undone</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>关闭消息、清空搜索、关闭窗口</source>
   <translation>Close the message, empty the search, close the dialog</translation>
  </message>
  <message>
   <source>Alt</source>
   <translation>Alt</translation>
  </message>
  <message>
   <source>打开菜单</source>
   <translation>Open the menus</translation>
  </message>
  <message>
   <source>各处</source>
   <translation>Everywhere</translation>
  </message>
 </context>
 <context>
  <name>Lock</name>
  <message>
   <source>另一台计算机或另一个程序</source>
   <translation>another computer or program</translation>
  </message>
  <message>
   <source>不明时间</source>
   <translation>an unknown time</translation>
  </message>
 </context>
 <context>
  <name>ManualWindow</name>
  <message>
   <source>使用手册</source>
   <translation>Manual</translation>
  </message>
  <message>
   <source>在手册中查找</source>
   <translation>Search the manual</translation>
  </message>
  <message>
   <source>目录</source>
   <translation>Contents</translation>
  </message>
  <message>
   <source>手册正文</source>
   <translation>Text of the manual</translation>
  </message>
  <message>
   <source>上一处</source>
   <translation>Previous place</translation>
  </message>
  <message>
   <source>下一处</source>
   <translation>Next place</translation>
  </message>
  <message>
   <source>{count} 章中有</source>
   <translation>In {count} chapters</translation>
  </message>
 </context>
 <context>
  <name>Mark</name>
  <message>
   <source>正式文本原文</source>
   <translation>Wording of the official text</translation>
  </message>
  <message>
   <source>正式文本原文，但所见副本不完整</source>
   <translation>Wording of the official text, seen in an incomplete copy</translation>
  </message>
  <message>
   <source>两份以上互不依赖的地方文件或报道说法一致</source>
   <translation>Two or more independent local documents or reports agree</translation>
  </message>
  <message>
   <source>一份地方文件或报道的引用或转述</source>
   <translation>Quoted or retold by one local document or report</translation>
  </message>
  <message>
   <source>其他年份版本或其他方案的原文，本方案是否相同未经证实</source>
   <translation>Wording of another year's version or another scheme; not proven to be the same here</translation>
  </message>
  <message>
   <source>由其他事实推算得出</source>
   <translation>Inferred from other facts</translation>
  </message>
  <message>
   <source>仅凭记忆，没有找到文本</source>
   <translation>From memory only, no text found</translation>
  </message>
  <message>
   <source>见于读到的文本</source>
   <translation>Seen in a text that was read</translation>
  </message>
  <message>
   <source>见于转述的文本，没有读到正式文本</source>
   <translation>Seen in a retelling; the official text was not read</translation>
  </message>
  <message>
   <source>凭记忆，把握较大（九成以上）</source>
   <translation>From memory, rather sure (over 90%)</translation>
  </message>
  <message>
   <source>凭记忆，大致可信（六成至九成），采用前应核对</source>
   <translation>From memory, probably right (60 to 90%); verify before use</translation>
  </message>
  <message>
   <source>凭记忆，把握较小（不足六成），只作示例</source>
   <translation>From memory, unsure (below 60%); an example only</translation>
  </message>
  <message>
   <source>见于读到的文本，多为转载</source>
   <translation>Seen in a text that was read, mostly reprints</translation>
  </message>
  <message>
   <source>凭记忆，没有找到文本，把握较大</source>
   <translation>From memory, no text found, rather sure</translation>
  </message>
  <message>
   <source>凭记忆，没有找到文本，把握一般</source>
   <translation>From memory, no text found, fairly sure</translation>
  </message>
  <message>
   <source>凭记忆，没有找到文本，把握较小</source>
   <translation>From memory, no text found, unsure</translation>
  </message>
  <message>
   <source>本程序的建议，不是任何规定</source>
   <translation>Proposed by this program, not a regulation</translation>
  </message>
  <message>
   <source>用户自定</source>
   <translation>Set by the user</translation>
  </message>
 </context>
 <context>
  <name>Match</name>
  <message>
   <source>由人指定</source>
   <translation>chosen by a person</translation>
  </message>
  <message>
   <source>是双面扫描的{side}，正面与背面分在两个文件，请核对两者齐全并按页序排列。</source>
   <translation>One side ({side}) of a two-sided scan; front and back are in two files. Check that both are there, in page order.</translation>
  </message>
  <message>
   <source>文件夹和文件名指向不同的主体，请人工确认</source>
   <translation>folder and file name point to different subjects; please confirm</translation>
  </message>
  <message>
   <source>看不出属于哪家企业或哪项指标，请人工确认</source>
   <translation>enterprise or indicator not recognised; please confirm</translation>
  </message>
  <message>
   <source>看不出属于哪个材料目录项，请人工确认</source>
   <translation>slot not recognised; please confirm</translation>
  </message>
  <message>
   <source>文件名</source>
   <translation>file name</translation>
  </message>
  <message>
   <source>文件夹名</source>
   <translation>folder name</translation>
  </message>
  <message>
   <source>{where}以编码 {code} 开头</source>
   <translation>{where} begins with code {code}</translation>
  </message>
  <message>
   <source>{why}，但名称中的“{phrase}”指向 {other}，请人工确认</source>
   <translation>{why}, but "{phrase}" in the name points to {other}; please confirm</translation>
  </message>
  <message>
   <source>文件名以编码 {code} 开头</source>
   <translation>file name begins with code {code}</translation>
  </message>
  <message>
   <source>所在文件夹名为“{phrase}”</source>
   <translation>folder is called "{phrase}"</translation>
  </message>
  <message>
   <source>名称同时符合 {rivals}，请人工确认</source>
   <translation>name fits {rivals} alike; please confirm</translation>
  </message>
  <message>
   <source>名称符合“{phrase}”</source>
   <translation>name fits "{phrase}"</translation>
  </message>
  <message>
   <source>文件夹名含企业名称“{name}”</source>
   <translation>folder name contains enterprise "{name}"</translation>
  </message>
  <message>
   <source>文件名含信用代码</source>
   <translation>file name contains the credit code</translation>
  </message>
  <message>
   <source>文件名含企业名称“{name}”</source>
   <translation>file name contains enterprise "{name}"</translation>
  </message>
  <message>
   <source>文件名含简称“{name}”</source>
   <translation>file name contains the short name "{name}"</translation>
  </message>
  <message>
   <source>文件夹名含信用代码</source>
   <translation>folder name contains the credit code</translation>
  </message>
  <message>
   <source>文件夹名为企业名称</source>
   <translation>folder name is the enterprise's</translation>
  </message>
  <message>
   <source>文件夹名为企业简称</source>
   <translation>folder name is the enterprise's short name</translation>
  </message>
  <message>
   <source>文件夹名以企业编号开头</source>
   <translation>folder name begins with the enterprise's number</translation>
  </message>
  <message>
   <source>文件夹名为指标编号</source>
   <translation>folder name is an indicator's number</translation>
  </message>
  <message>
   <source>文件夹名以指标编号开头</source>
   <translation>folder name begins with an indicator's number</translation>
  </message>
  <message>
   <source>文件夹名为指标名称</source>
   <translation>folder name is an indicator's name</translation>
  </message>
  <message>
   <source>文件夹名“{name}”是企业名称的一部分</source>
   <translation>folder name "{name}" is part of the enterprise's name</translation>
  </message>
 </context>
 <context>
  <name>MatchingDialog</name>
  <message>
   <source>归入哪一项</source>
   <translation>Where to file it</translation>
  </message>
  <message>
   <source>文件名、企业、材料</source>
   <translation>File name, enterprise, document</translation>
  </message>
  <message>
   <source>预览</source>
   <translation>Preview</translation>
  </message>
  <message>
   <source>显示或收起文件内容（F4）</source>
   <translation>Show or hide what the file holds (F4)</translation>
  </message>
  <message>
   <source>待归档的文件</source>
   <translation>Files to collect</translation>
  </message>
  <message>
   <source>采纳建议</source>
   <translation>Accept suggestion</translation>
  </message>
  <message>
   <source>把选中的文件归入所列位置（Enter）</source>
   <translation>File the selected files at the places listed (Enter)</translation>
  </message>
  <message>
   <source>跳过</source>
   <translation>Skip</translation>
  </message>
  <message>
   <source>选中的文件不收集（Delete）</source>
   <translation>Do not collect the selected files (Delete)</translation>
  </message>
  <message>
   <source>Enter 采纳，Delete 跳过，F2 另选位置
← → 翻页，＋ － 缩放，空格看大图</source>
   <translation>Enter accepts, Delete skips, F2 chooses elsewhere
← → turn pages, + - zoom, Space enlarges</translation>
  </message>
  <message>
   <source>{count} 个不收集：{names}{more}</source>
   <translation>{count} not collected: {names}{more}</translation>
  </message>
  <message>
   <source>采纳全部建议</source>
   <translation>Accept all suggestions</translation>
  </message>
  <message>
   <source>待确认的放入“未归档”</source>
   <translation>Put those to confirm under Unfiled</translation>
  </message>
  <message>
   <source>取消</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>选择一个或多个文件。</source>
   <translation>Select one or more files.</translation>
  </message>
  <message>
   <source>选中 {count} 个文件，一起处理</source>
   <translation>{count} files selected, treated together</translation>
  </message>
  <message>
   <source>全部 {count}</source>
   <translation>All {count}</translation>
  </message>
  <message>
   <source>归档 {count}</source>
   <translation>File {count}</translation>
  </message>
  <message>
   <source>待确认 {count}</source>
   <translation>To confirm {count}</translation>
  </message>
  <message>
   <source>跳过 {count}</source>
   <translation>Skip {count}</translation>
  </message>
  <message>
   <source>归档 {count} 个文件</source>
   <translation>File {count} files</translation>
  </message>
  <message>
   <source>放入未归档</source>
   <translation>Put under Unfiled</translation>
  </message>
 </context>
 <context>
  <name>MediaType</name>
  <message>
   <source>PDF 文件</source>
   <translation>PDF file</translation>
  </message>
  <message>
   <source>JPEG 图像</source>
   <translation>JPEG image</translation>
  </message>
  <message>
   <source>PNG 图像</source>
   <translation>PNG image</translation>
  </message>
  <message>
   <source>TIFF 图像</source>
   <translation>TIFF image</translation>
  </message>
  <message>
   <source>BMP 图像</source>
   <translation>BMP image</translation>
  </message>
  <message>
   <source>GIF 图像</source>
   <translation>GIF image</translation>
  </message>
  <message>
   <source>WebP 图像</source>
   <translation>WebP image</translation>
  </message>
  <message>
   <source>JPEG 2000 图像</source>
   <translation>JPEG 2000 image</translation>
  </message>
  <message>
   <source>HEIC 照片</source>
   <translation>HEIC photo</translation>
  </message>
  <message>
   <source>AVIF 图像</source>
   <translation>AVIF image</translation>
  </message>
  <message>
   <source>DjVu 文件</source>
   <translation>DjVu file</translation>
  </message>
  <message>
   <source>DWG 图纸</source>
   <translation>DWG drawing</translation>
  </message>
  <message>
   <source>OFD 版式文件</source>
   <translation>OFD file</translation>
  </message>
  <message>
   <source>Word 文档</source>
   <translation>Word document</translation>
  </message>
  <message>
   <source>Excel 工作簿</source>
   <translation>Excel workbook</translation>
  </message>
  <message>
   <source>PowerPoint 演示文稿</source>
   <translation>PowerPoint presentation</translation>
  </message>
  <message>
   <source>OpenDocument 文档</source>
   <translation>OpenDocument text</translation>
  </message>
  <message>
   <source>OpenDocument 表格</source>
   <translation>OpenDocument spreadsheet</translation>
  </message>
  <message>
   <source>加密的 Office 文档</source>
   <translation>encrypted Office document</translation>
  </message>
  <message>
   <source>旧版 Office 文档</source>
   <translation>old Office document</translation>
  </message>
  <message>
   <source>PostScript 文件</source>
   <translation>PostScript file</translation>
  </message>
  <message>
   <source>RTF 文档</source>
   <translation>RTF document</translation>
  </message>
  <message>
   <source>压缩包</source>
   <translation>archive of files</translation>
  </message>
  <message>
   <source>录音</source>
   <translation>sound recording</translation>
  </message>
  <message>
   <source>视频</source>
   <translation>video</translation>
  </message>
  <message>
   <source>网页</source>
   <translation>web page</translation>
  </message>
  <message>
   <source>文本文件</source>
   <translation>text file</translation>
  </message>
  <message>
   <source>空文件</source>
   <translation>empty file</translation>
  </message>
  <message>
   <source>无法识别的文件</source>
   <translation>unrecognised file</translation>
  </message>
 </context>
 <context>
  <name>Menu</name>
  <message>
   <source>文件(&amp;F)</source>
   <translation>&amp;File</translation>
  </message>
  <message>
   <source>编辑(&amp;E)</source>
   <translation>&amp;Edit</translation>
  </message>
  <message>
   <source>查看(&amp;V)</source>
   <translation>&amp;View</translation>
  </message>
  <message>
   <source>转到(&amp;G)</source>
   <translation>&amp;Go</translation>
  </message>
  <message>
   <source>{stage}(&amp;S)</source>
   <translation>{stage} (&amp;S)</translation>
  </message>
  <message>
   <source>工具(&amp;T)</source>
   <translation>&amp;Tools</translation>
  </message>
  <message>
   <source>帮助(&amp;H)</source>
   <translation>&amp;Help</translation>
  </message>
 </context>
 <context>
  <name>MessageBar</name>
  <message>
   <source>查看明细</source>
   <translation>Details</translation>
  </message>
  <message>
   <source>关闭这条消息</source>
   <translation>Close this message</translation>
  </message>
  <message>
   <source>明细</source>
   <translation>Details</translation>
  </message>
 </context>
 <context>
  <name>Names</name>
  <message>
   <source>是绝对路径或空路径</source>
   <translation>an absolute or empty path</translation>
  </message>
  <message>
   <source>带有盘符</source>
   <translation>has a drive letter</translation>
  </message>
  <message>
   <source>以 ~ 开头，会被当作用户文件夹</source>
   <translation>begins with ~, which would be taken as a home folder</translation>
  </message>
  <message>
   <source>含有反斜杠</source>
   <translation>has a backslash</translation>
  </message>
  <message>
   <source>含有空字符</source>
   <translation>has a null character</translation>
  </message>
  <message>
   <source>含有“.”“..”或空的一级，会写到包外</source>
   <translation>has a ".", ".." or empty part and would be written outside</translation>
  </message>
  <message>
   <source>名称中的字符 {char} 在 Windows 上不允许</source>
   <translation>the character {char} of the name is not allowed on Windows</translation>
  </message>
  <message>
   <source>名称以空格或句点结尾，Windows 会去掉它</source>
   <translation>the name ends with a blank or full stop, which Windows removes</translation>
  </message>
  <message>
   <source>“{part}”是 Windows 的设备名</source>
   <translation>"{part}" is a device name of Windows</translation>
  </message>
  <message>
   <source>名称太长</source>
   <translation>the name is too long</translation>
  </message>
  <message>
   <source>名称不是文字</source>
   <translation>the name is not text</translation>
  </message>
  <message>
   <source>路径超过 240 个字</source>
   <translation>the path is longer than 240 characters</translation>
  </message>
 </context>
 <context>
  <name>Narrative</name>
  <message>
   <source>基本信息</source>
   <translation>Basic data</translation>
  </message>
  <message>
   <source>措施与行动</source>
   <translation>Measures and actions</translation>
  </message>
 </context>
 <context>
  <name>Need</name>
  <message>
   <source>必备</source>
   <translation>Req.</translation>
  </message>
  <message>
   <source>条件</source>
   <translation>Cond.</translation>
  </message>
  <message>
   <source>可选</source>
   <translation>Opt.</translation>
  </message>
 </context>
 <context>
  <name>NewArchiveDialog</name>
  <message>
   <source>新建档案库</source>
   <translation>New archive</translation>
  </message>
  <message>
   <source>如 示例县</source>
   <translation>Such as Sample County</translation>
  </message>
  <message>
   <source>6 位数字</source>
   <translation>6 digits</translation>
  </message>
  <message>
   <source>选择…</source>
   <translation>Choose…</translation>
  </message>
  <message>
   <source>考核方案</source>
   <translation>Scheme</translation>
  </message>
  <message>
   <source>县区名称</source>
   <translation>Name of county</translation>
  </message>
  <message>
   <source>行政区划代码</source>
   <translation>Region code</translation>
  </message>
  <message>
   <source>考核年度</source>
   <translation>Assessed year</translation>
  </message>
  <message>
   <source>城市属性</source>
   <translation>Kind of city</translation>
  </message>
  <message>
   <source>决定哪些考核要求适用；以后可在“文件 › 档案库信息”中修改。</source>
   <translation>Decide which requirements apply; can be changed later under File › About This Archive.</translation>
  </message>
  <message>
   <source>保存在</source>
   <translation>Keep it in</translation>
  </message>
  <message>
   <source>新建</source>
   <translation>Make</translation>
  </message>
  <message>
   <source>取消</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>请填写县区名称。</source>
   <translation>Give the name of the county.</translation>
  </message>
  <message>
   <source>行政区划代码应为 6 位数字（GB/T 2260）。</source>
   <translation>The region code should be 6 digits (GB/T 2260).</translation>
  </message>
  <message>
   <source>请选择保存的文件夹。</source>
   <translation>Choose the folder to keep it in.</translation>
  </message>
  <message>
   <source>“{path}”已经存在，请换一个文件夹，或直接打开它。</source>
   <translation>"{path}" exists already; choose another folder, or open it.</translation>
  </message>
  <message>
   <source>按市级建立，另有接收、审核、汇总三页。</source>
   <translation>An archive of a city, with the stages receive, review and roll up.</translation>
  </message>
  <message>
   <source>收集 {years} 年的数据和材料</source>
   <translation>Figures and documents of {years} are collected</translation>
  </message>
  <message>
   <source>填写名称和代码，点“新建”。市级审核单位填写市的名称和代码（末两位 00），另有接收、审核、汇总三页。</source>
   <translation>Enter name and code, then press Create. Reviewers of a city enter its name and its code (ending in 00), and get the stages receive, review and roll up.</translation>
  </message>
  <message>
   <source>将建立：{path}</source>
   <translation>Will be made: {path}</translation>
  </message>
 </context>
 <context>
  <name>NextCard</name>
  <message>
   <source>下一步</source>
   <translation>Next step</translation>
  </message>
  <message>
   <source>正在清点…</source>
   <translation>Counting…</translation>
  </message>
  <message>
   <source>请稍候</source>
   <translation>Please wait</translation>
  </message>
 </context>
 <context>
  <name>Number</name>
  <message>
   <source>“{text}”有 {digits} 位数字，不可能是一个数据，请核对</source>
   <translation>"{text}" has {digits} digits and cannot be a figure; check it</translation>
  </message>
  <message>
   <source>没有内容</source>
   <translation>there is nothing</translation>
  </message>
  <message>
   <source>“{text}”中疑似把字母或句号当作数字，请改为 {likely} 或重新填写</source>
   <translation>"{text}" seems to have a letter or full stop for a digit; write {likely}, or enter it again</translation>
  </message>
  <message>
   <source>“{text}”不是数字</source>
   <translation>"{text}" is not a number</translation>
  </message>
 </context>
 <context>
  <name>OpinionCard</name>
  <message>
   <source>答复</source>
   <translation>Answer</translation>
  </message>
  <message>
   <source>写明怎样整改的；没有整改的写明理由</source>
   <translation>Say how it was mended, or why it was not</translation>
  </message>
  <message>
   <source>佐证材料</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>转到该处</source>
   <translation>Go there</translation>
  </message>
  <message>
   <source>佐证材料（勾选，可不选）</source>
   <translation>Evidence (tick; optional)</translation>
  </message>
  <message>
   <source>未选择</source>
   <translation>Nothing selected</translation>
  </message>
 </context>
 <context>
  <name>OpinionDialog</name>
  <message>
   <source>提出审核意见</source>
   <translation>Write an opinion</translation>
  </message>
  <message>
   <source>存入话术库</source>
   <translation>Save as phrase</translation>
  </message>
  <message>
   <source>提出意见</source>
   <translation>Write opinion</translation>
  </message>
  <message>
   <source>取消</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>搜索话术</source>
   <translation>Search phrases</translation>
  </message>
  <message>
   <source>全部类别</source>
   <translation>All categories</translation>
  </message>
  <message>
   <source>修改审核意见</source>
   <translation>Revise an opinion</translation>
  </message>
  <message>
   <source>以前的说法（保留在意见的历史中）</source>
   <translation>What it said before (kept in its history)</translation>
  </message>
  <message>
   <source>保存修改</source>
   <translation>Save</translation>
  </message>
  <message>
   <source>类别</source>
   <translation>Category</translation>
  </message>
  <message>
   <source>话术库</source>
   <translation>Phrases</translation>
  </message>
  <message>
   <source>整理话术库…</source>
   <translation>Manage phrases…</translation>
  </message>
  <message>
   <source>话术库（回车或双击选用）</source>
   <translation>Phrases (Enter or double-click to use)</translation>
  </message>
  <message>
   <source>问题：{text}</source>
   <translation>Finding: {text}</translation>
  </message>
  <message>
   <source>意见</source>
   <translation>Opinion</translation>
  </message>
  <message>
   <source>整改建议</source>
   <translation>How to mend</translation>
  </message>
  <message>
   <source>依据条款</source>
   <translation>Clause</translation>
  </message>
  <message>
   <source>程度</source>
   <translation>Severity</translation>
  </message>
  <message>
   <source>扣分</source>
   <translation>Points off</translation>
  </message>
  <message>
   <source>结论</source>
   <translation>Conclusion</translation>
  </message>
  <message>
   <source>针对</source>
   <translation>About</translation>
  </message>
  <message>
   <source>自定义</source>
   <translation>Own</translation>
  </message>
 </context>
 <context>
  <name>OpinionNote</name>
  <message>
   <source>审核意见（{state}）：{text}</source>
   <translation>Opinion ({state}): {text}</translation>
  </message>
 </context>
 <context>
  <name>OpinionsModel</name>
  <message>
   <source>状态</source>
   <translation>State</translation>
  </message>
  <message>
   <source>意见和位置</source>
   <translation>Opinion and place</translation>
  </message>
  <message>
   <source>答复</source>
   <translation>Answer</translation>
  </message>
 </context>
 <context>
  <name>OpinionsPage</name>
  <message>
   <source>导入审核意见…(&amp;I)</source>
   <translation>&amp;Import review opinions…</translation>
  </message>
  <message>
   <source>写答复(&amp;S)</source>
   <translation>&amp;Write answer</translation>
  </message>
  <message>
   <source>转到该处(&amp;G)</source>
   <translation>&amp;Go there</translation>
  </message>
  <message>
   <source>选择市级退回的审核意见文件</source>
   <translation>Choose the file of opinions the city returned</translation>
  </message>
  <message>
   <source>审核意见 (*.cmreview)</source>
   <translation>Review opinions (*.cmreview)</translation>
  </message>
  <message>
   <source>导入审核意见</source>
   <translation>Import review opinions</translation>
  </message>
  <message>
   <source>已答复，随下次移交包报送</source>
   <translation>Answered; goes out with the next package</translation>
  </message>
  <message>
   <source>审核意见</source>
   <translation>Review opinions</translation>
  </message>
  <message>
   <source>导入审核意见…</source>
   <translation>Import opinions…</translation>
  </message>
  <message>
   <source>市级审核后会退回一个 .cmreview 文件。导入它（拖到窗口上也可以），逐条看意见、整改、答复。</source>
   <translation>After its review the city returns a .cmreview file. Import it (or drop it on the window), then read, mend and answer each opinion.</translation>
  </message>
  <message>
   <source>已答复</source>
   <translation>Answered</translation>
  </message>
  <message>
   <source>新增 {new} 条，更新 {changed} 条。</source>
   <translation>{new} new, {changed} updated. </translation>
  </message>
  <message>
   <source>有 {count} 条双方同时改动过，请核对。</source>
   <translation>{count} were changed on both sides at once; please check. </translation>
  </message>
  <message>
   <source>文件没有签名，请向审核单位核实。</source>
   <translation>The file is not signed; please ask the reviewing office.</translation>
  </message>
 </context>
 <context>
  <name>Options</name>
  <message>
   <source>送审版</source>
   <translation>Review edition</translation>
  </message>
  <message>
   <source>内部版</source>
   <translation>Internal edition</translation>
  </message>
  <message>
   <source>打印版</source>
   <translation>Print edition</translation>
  </message>
  <message>
   <source>内部资料</source>
   <translation>Internal</translation>
  </message>
 </context>
 <context>
  <name>OutcomesModel</name>
  <message>
   <source>性质</source>
   <translation>Property</translation>
  </message>
  <message>
   <source>检测项目</source>
   <translation>Check</translation>
  </message>
  <message>
   <source>结果</source>
   <translation>Result</translation>
  </message>
  <message>
   <source>不合格时</source>
   <translation>If failed</translation>
  </message>
  <message>
   <source>检测情况</source>
   <translation>Evidence</translation>
  </message>
 </context>
 <context>
  <name>Overview</name>
  <message>
   <source>先导入企业名录（Excel 或 CSV），程序据此列出每家企业应归档的材料。</source>
   <translation>Import the list of enterprises (Excel or CSV) first; it decides which documents each of them must file.</translation>
  </message>
  <message>
   <source>把存放各企业材料的文件夹拖到窗口里，程序认出是哪家企业的哪一项。</source>
   <translation>Drag the folder with the enterprises' documents into the window; the program recognises whose they are and where they go.</translation>
  </message>
  <message>
   <source>有 {count} 件材料未能确定归入哪一项，请逐件确认。</source>
   <translation>{count} documents could not be filed for certain; confirm each.</translation>
  </message>
  <message>
   <source>校核还有 {count} 个错误未处理，先看“{title}”（{subject}）。</source>
   <translation>{count} errors of the check are open; begin with "{title}" ({subject}).</translation>
  </message>
  <message>
   <source>有 {count} 条审核意见等待整改和答复。</source>
   <translation>{count} review opinions wait to be mended and answered.</translation>
  </message>
  <message>
   <source>填写数据：还缺 {count} 个必填数据。</source>
   <translation>Fill in figures: {count} required ones are missing.</translation>
  </message>
  <message>
   <source>补齐“{name}”的材料：还差 {count} 项。</source>
   <translation>Complete the documents of "{name}": {count} slots to go.</translation>
  </message>
  <message>
   <source>材料已齐，请校核后装订。</source>
   <translation>All documents are there; check, then bind.</translation>
  </message>
  <message>
   <source>材料已齐，案卷已装订。</source>
   <translation>All documents are there and bound.</translation>
  </message>
  <message>
   <source>有 {count} 个县区的报送还没有审核，先看{county}第 {serial} 次报送。</source>
   <translation>Submissions of {count} counties have not been reviewed. Begin with submission {serial} of {county}.</translation>
  </message>
  <message>
   <source>收到的报送都已看过。接着退回意见，或查看汇总。</source>
   <translation>Everything received has been looked at. Return the opinions, or see the roll-up.</translation>
  </message>
  <message>
   <source>有 {count} 条意见县区已整改，等待核查，先看{county}的。</source>
   <translation>{count} opinions were corrected by their counties and wait to be verified; begin with {county}.</translation>
  </message>
  <message>
   <source>还没有收到{name}所属县区的报送。接收县区交来的移交包。</source>
   <translation>No county of {name} has submitted yet. Receive the packages they hand in.</translation>
  </message>
 </context>
 <context>
  <name>Owing</name>
  <message>
   <source>联系人</source>
   <translation>contact</translation>
  </message>
  <message>
   <source>联系电话</source>
   <translation>telephone</translation>
  </message>
  <message>
   <source>电话</source>
   <translation>phone</translation>
  </message>
  <message>
   <source>手机</source>
   <translation>mobile</translation>
  </message>
  <message>
   <source>{need}：{flags}</source>
   <translation>{need}: {flags}</translation>
  </message>
  <message>
   <source>自 {date} 起已满 {years} 年，应在此前更新</source>
   <translation>{years} years have passed since {date}; it should have been renewed</translation>
  </message>
  <message>
   <source>有效期至 {date}，已过期</source>
   <translation>valid until {date}, expired</translation>
  </message>
  <message>
   <source>缺 {years} 年度的材料</source>
   <translation>documents for {years} are missing</translation>
  </message>
  <message>
   <source>有效期至 {date}，即将到期</source>
   <translation>valid until {date}, soon to expire</translation>
  </message>
  <message>
   <source>已归档的材料没有可以装订的文件</source>
   <translation>the filed documents have no file that can be bound</translation>
  </message>
  <message>
   <source>没有任何材料</source>
   <translation>no document at all</translation>
  </message>
  <message>
   <source>办理延续或更新，把新文件归入本项，并填写有效期。</source>
   <translation>Renew it, file the new one here and fill in its validity.</translation>
  </message>
  <message>
   <source>补齐所缺年度的材料；按年度归档，或填写材料日期。</source>
   <translation>Complete the missing years; file by year, or fill in the date.</translation>
  </message>
  <message>
   <source>重新收集可以打开的原件，替换不能装订的文件。</source>
   <translation>Collect originals that open, in place of files that cannot be bound.</translation>
  </message>
  <message>
   <source>收集材料归入本项；确实不适用的，在本项写明不适用的理由。</source>
   <translation>Collect and file the document here; if it really does not apply, say why.</translation>
  </message>
  <message>
   <source>{lack}；请办理延续或更新后送交新件</source>
   <translation>{lack}; please renew it and hand in the new one</translation>
  </message>
  <message>
   <source>{lack}；请按年度送交</source>
   <translation>{lack}; please hand them in by year</translation>
  </message>
  <message>
   <source>已交的文件打不开或不能装订，请重新送交</source>
   <translation>The file handed in does not open or cannot be bound; please hand it in again</translation>
  </message>
  <message>
   <source>请送交；确实没有的请书面说明理由</source>
   <translation>Please hand it in; if there is none, say why in writing</translation>
  </message>
 </context>
 <context>
  <name>Package</name>
  <message>
   <source>其中的校核问题清单无法读取</source>
   <translation>its list of findings cannot be read</translation>
  </message>
  <message>
   <source>由更新版本的程序制作，请升级程序</source>
   <translation>it was made by a newer version; update the program</translation>
  </message>
  <message>
   <source>内容无法识别</source>
   <translation>its content is not understood</translation>
  </message>
  <message>
   <source>缺少这个文件</source>
   <translation>this file is missing</translation>
  </message>
  <message>
   <source>太大，没有读取</source>
   <translation>too large, not read</translation>
  </message>
  <message>
   <source>无法读取：{cause}</source>
   <translation>cannot be read: {cause}</translation>
  </message>
  <message>
   <source>含有 DTD 或实体定义，可能有害</source>
   <translation>it has a DTD or entities, which may be harmful</translation>
  </message>
  <message>
   <source>不是 UTF-8 文字</source>
   <translation>not UTF-8 text</translation>
  </message>
  <message>
   <source>格式不对</source>
   <translation>wrong format</translation>
  </message>
  <message>
   <source>有过长的行</source>
   <translation>it has overlong lines</translation>
  </message>
  <message>
   <source>补充移交缺少可用的说明</source>
   <translation>the supplement lacks a usable statement</translation>
  </message>
  <message>
   <source>原件</source>
   <translation>Originals</translation>
  </message>
  <message>
   <source>案卷</source>
   <translation>Volumes</translation>
  </message>
  <message>
   <source>台账</source>
   <translation>Ledger</translation>
  </message>
  <message>
   <source>其他</source>
   <translation>Other</translation>
  </message>
  <message>
   <source>说明文件.TXT</source>
   <translation>README.TXT</translation>
  </message>
  <message>
   <source>案卷目录.XML</source>
   <translation>volumes.XML</translation>
  </message>
  <message>
   <source>文件目录.XML</source>
   <translation>files.XML</translation>
  </message>
  <message>
   <source>元数据.XML</source>
   <translation>metadata.XML</translation>
  </message>
  <message>
   <source>回收列表</source>
   <translation>Recycle list</translation>
  </message>
  <message>
   <source>未归类</source>
   <translation>Unsorted</translation>
  </message>
  <message>
   <source>区域</source>
   <translation>Region</translation>
  </message>
  <message>
   <source>补充移交（只含上次移交 {base} 中没有的文件）</source>
   <translation>supplement (only files that are not in the last package, {base})</translation>
  </message>
  <message>
   <source>完整移交</source>
   <translation>complete</translation>
  </message>
  <message>
   <source>已移入回收列表</source>
   <translation>in the recycle list</translation>
  </message>
  <message>
   <source>缺少第 {name} 卷，请把各卷放在同一个文件夹中</source>
   <translation>part {name} is missing; put all parts into one folder</translation>
  </message>
  <message>
   <source>{name} 应有 {size} 字节，实有 {actual} 字节</source>
   <translation>{name} should be {size} bytes, but is {actual}</translation>
  </message>
  <message>
   <source>移交包的各卷。请把全部各卷和本文件放在同一个文件夹中，再打开第一卷。</source>
   <translation>Parts of a package. Put all parts and this file into one folder, then open the first part.</translation>
  </message>
  <message>
   <source>缺少各卷的清单 {name}</source>
   <translation>the list of parts {name} is missing</translation>
  </message>
  <message>
   <source>各卷的清单 {name} 无法识别</source>
   <translation>the list of parts {name} is not understood</translation>
  </message>
  <message>
   <source>（包中）</source>
   <translation> (in the package)</translation>
  </message>
  <message>
   <source>文件超过 {limit} 个，请分年度建立档案库</source>
   <translation>more than {limit} files; keep archives by year</translation>
  </message>
  <message>
   <source>以下文件在上次移交包中，本包不再重复；恢复或查阅时须有上次移交包。</source>
   <translation>These files are in the last package and not repeated; restoring and reading need that package too.</translation>
  </message>
  <message>
   <source>压缩包的封印不符</source>
   <translation>the seal of the archive file does not match</translation>
  </message>
  <message>
   <source>是文件夹；请选择移交包（.zip 文件）</source>
   <translation>it is a folder; choose a package (a .zip file)</translation>
  </message>
  <message>
   <source>{names} 的内容与清单的数字摘要不符，请重新复制</source>
   <translation>{names} do not match the digests listed; copy them again</translation>
  </message>
  <message>
   <source>缺少原件 {name} 等 {count} 个，请同时给出它所补充的移交包</source>
   <translation>originals are missing ({name} and others, {count} in all); give the package it supplements too</translation>
  </message>
  <message>
   <source>同名的文件出现两次</source>
   <translation>a file of this name occurs twice</translation>
  </message>
  <message>
   <source>是链接或特殊文件</source>
   <translation>a link or special file</translation>
  </message>
  <message>
   <source>这一卷的内容与清单的数字摘要不符</source>
   <translation>this part does not match its digest in the list</translation>
  </message>
  <message>
   <source>{title}校核问题</source>
   <translation>{title} findings</translation>
  </message>
  <message>
   <source>移交与接收登记表.pdf</source>
   <translation>registration form.pdf</translation>
  </message>
  <message>
   <source>{name}_移交与接收登记表.pdf</source>
   <translation>{name} registration form.pdf</translation>
  </message>
  <message>
   <source>移交包 {identifier}</source>
   <translation>package {identifier}</translation>
  </message>
  <message>
   <source>分为 {count} 卷，各卷摘要见清单</source>
   <translation>in {count} parts; see the list for their digests</translation>
  </message>
  <message>
   <source>每个文件的数字摘要见“其他/数字摘要表.csv”和 manifest 清单</source>
   <translation>digests of all files are in "其他/数字摘要表.csv" and the manifest</translation>
  </message>
  <message>
   <source>{title}（{pages} 页）</source>
   <translation>{title} ({pages} pages)</translation>
  </message>
  <message>
   <source>{title}移交</source>
   <translation>Hand-over of {title}</translation>
  </message>
  <message>
   <source>{scheme}档案，{items} 件，企业 {count} 家</source>
   <translation>Archive for {scheme}: {items} items, {count} enterprises</translation>
  </message>
  <message>
   <source>移交与接收登记表</source>
   <translation>Registration form of hand-over</translation>
  </message>
  <message>
   <source>其中的数据库由更新版本的程序建立，请先升级程序</source>
   <translation>its database was made by a newer version; update the program first</translation>
  </message>
  <message>
   <source>它就是由这个档案库制作的；要用它恢复档案库，请用“恢复”</source>
   <translation>it was made from this very archive; to restore the archive from it, use "Restore"</translation>
  </message>
  <message>
   <source>它是对移交包 {base} 的补充，请先接收那一个</source>
   <translation>it supplements package {base}; receive that one first</translation>
  </message>
 </context>
 <context>
  <name>PackageCheck</name>
  <message>
   <source>{what}：记为 {told}，实为 {actual}</source>
   <translation>{what}: stated {told}, found {actual}</translation>
  </message>
  <message>
   <source>逐个重新计算 {count} 个文件的数字摘要（{names}），{bad} 个不符</source>
   <translation>digests of {count} files computed anew ({names}), {bad} do not match</translation>
  </message>
  <message>
   <source>没有标签文件的摘要清单</source>
   <translation>there is no list of digests of the tag files</translation>
  </message>
  <message>
   <source>没有电子签名，请按登记表核对包的数字摘要</source>
   <translation>no electronic signature; compare the package's digest with the registration form</translation>
  </message>
  <message>
   <source>签名与内容不符</source>
   <translation>signature does not match the content</translation>
  </message>
  <message>
   <source>签名有效，指纹 {name}，请与移交单位电话核对</source>
   <translation>signature valid, fingerprint {name}; verify it by telephone with the office that hands over</translation>
  </message>
  <message>
   <source>{name}有 {count} 个字，超过 {limit}</source>
   <translation>{name} has {count} characters, more than {limit}</translation>
  </message>
  <message>
   <source>核对 {count} 件的题名、档号、责任者</source>
   <translation>titles, references and authors of {count} items compared</translation>
  </message>
  <message>
   <source>日期“{text}”不是八位数字的日期</source>
   <translation>date "{text}" is not a date of eight digits</translation>
  </message>
  <message>
   <source>页数不是整数</source>
   <translation>number of pages is not a whole number</translation>
  </message>
  <message>
   <source>统一社会信用代码{why}</source>
   <translation>credit code: {why}</translation>
  </message>
  <message>
   <source>核对 {count} 件的日期、页数和企业代码</source>
   <translation>dates, pages and enterprise codes of {count} items compared</translation>
  </message>
  <message>
   <source>保管期限“{text}”不在值域内</source>
   <translation>retention "{text}" is not one of the values allowed</translation>
  </message>
  <message>
   <source>密级“{text}”不在值域内</source>
   <translation>secrecy "{text}" is not one of the values allowed</translation>
  </message>
  <message>
   <source>“{text}”不是原件或复印件</source>
   <translation>"{text}" is neither original nor copy</translation>
  </message>
  <message>
   <source>保管期限、密级、原件或复印件</source>
   <translation>retention, secrecy, original or copy</translation>
  </message>
  <message>
   <source>日期 {day} 晚于移交</source>
   <translation>date {day} is after the hand-over</translation>
  </message>
  <message>
   <source>页数为 0</source>
   <translation>it has 0 pages</translation>
  </message>
  <message>
   <source>日期不晚于移交，页数大于 0</source>
   <translation>no date after the hand-over, every item has pages</translation>
  </message>
  <message>
   <source>含有特殊字符 U+{code:04X}</source>
   <translation>has the special character U+{code:04X}</translation>
  </message>
  <message>
   <source>首尾有空格</source>
   <translation>has blanks at its ends</translation>
  </message>
  <message>
   <source>控制字符、私用区、零宽字符、乱码、首尾空格</source>
   <translation>controls, private use, zero width, garbled characters, blanks at the ends</translation>
  </message>
  <message>
   <source>档号“{text}”不规范</source>
   <translation>reference "{text}" is not proper</translation>
  </message>
  <message>
   <source>档号“{text}”不属于任何案卷</source>
   <translation>reference "{text}" belongs to no volume</translation>
  </message>
  <message>
   <source>{count} 件没有档号（未装订或未归类）</source>
   <translation>{count} items have no reference (not bound or not filed)</translation>
  </message>
  <message>
   <source>核对 {count} 个档号</source>
   <translation>{count} references compared</translation>
  </message>
  <message>
   <source>档号“{text}”用了 {count} 次</source>
   <translation>reference "{text}" is used {count} times</translation>
  </message>
  <message>
   <source>{count} 件的题名、责任者、日期和文件都相同</source>
   <translation>{count} items have the same title, author, date and files</translation>
  </message>
  <message>
   <source>档号不重复，各件不完全相同</source>
   <translation>no reference twice, no two items alike</translation>
  </message>
  <message>
   <source>大小与元数据不符</source>
   <translation>size differs from the metadata</translation>
  </message>
  <message>
   <source>数字摘要与元数据不符</source>
   <translation>digest differs from the metadata</translation>
  </message>
  <message>
   <source>实际格式与元数据（{told}）不符</source>
   <translation>actual format differs from the metadata ({told})</translation>
  </message>
  <message>
   <source>文件大小、数字摘要、真实格式与元数据逐个比较</source>
   <translation>size, digest and actual format of each file compared with the metadata</translation>
  </message>
  <message>
   <source>目录中有，包中没有</source>
   <translation>in the catalogue, but not in the package</translation>
  </message>
  <message>
   <source>文件目录与元数据不一致</source>
   <translation>catalogue of files and metadata differ</translation>
  </message>
  <message>
   <source>没有元数据</source>
   <translation>no metadata</translation>
  </message>
  <message>
   <source>案卷目录中没有</source>
   <translation>not in the catalogue of volumes</translation>
  </message>
  <message>
   <source>数据库中的原件 {digest} 不在包中</source>
   <translation>original {digest} of the database is not in the package</translation>
  </message>
  <message>
   <source>元数据、目录、数据库与 {count} 个原件一一对应</source>
   <translation>metadata, catalogue and database correspond to {count} originals</translation>
  </message>
  <message>
   <source>缺少“{names}”</source>
   <translation>"{names}" missing</translation>
  </message>
  <message>
   <source>说明文件、案卷目录、文件目录的项目和编码</source>
   <translation>entries and encoding of the description, volume and file catalogues</translation>
  </message>
  <message>
   <source>顶层文件夹、data 之内的文件夹、{count} 个名称在各种系统上可用</source>
   <translation>top folder, folders within data, {count} names that every system allows</translation>
  </message>
  <message>
   <source>压缩包中没有唯一的顶层文件夹</source>
   <translation>the archive file has no single top folder</translation>
  </message>
  <message>
   <source>压缩包的文件头、目录或压缩数据被改动过（封印不符）</source>
   <translation>header, directory or compressed data of the archive file were changed (the seal does not match)</translation>
  </message>
  <message>
   <source>压缩包没有封印：不是程序输出的原包，可能重新压缩过</source>
   <translation>the archive file has no seal: it is not as the program wrote it and may have been compressed anew</translation>
  </message>
  <message>
   <source>BagIt 完整性和有效性，压缩包每个字节与输出时一致</source>
   <translation>BagIt complete and valid, every byte of the archive file as written</translation>
  </message>
  <message>
   <source>固化信息有效性检测</source>
   <translation>Validity of fixity information</translation>
  </message>
  <message>
   <source>电子签名有效性检测</source>
   <translation>Validity of electronic signatures</translation>
  </message>
  <message>
   <source>元数据项数据长度检测</source>
   <translation>Length of metadata values</translation>
  </message>
  <message>
   <source>元数据项数据类型、格式检测</source>
   <translation>Type and format of metadata values</translation>
  </message>
  <message>
   <source>设定值域的元数据项值域符合度检测</source>
   <translation>Metadata values within their ranges</translation>
  </message>
  <message>
   <source>元数据项数据值合理性检测</source>
   <translation>Plausibility of metadata values</translation>
  </message>
  <message>
   <source>元数据项数据包含特殊字符检测</source>
   <translation>Special characters in metadata values</translation>
  </message>
  <message>
   <source>档号规范性检测</source>
   <translation>Form of references</translation>
  </message>
  <message>
   <source>元数据项数据重复性检测</source>
   <translation>Repetition of metadata values</translation>
  </message>
  <message>
   <source>内容数据的电子属性一致性检测</source>
   <translation>Electronic properties of content data</translation>
  </message>
  <message>
   <source>元数据与内容数据关联检测</source>
   <translation>Links of metadata and content data</translation>
  </message>
  <message>
   <source>说明文件和目录文件规范性检测</source>
   <translation>Form of description and catalogues</translation>
  </message>
  <message>
   <source>信息包目录结构规范性检测</source>
   <translation>Folder structure of the package</translation>
  </message>
  <message>
   <source>归档信息包一致性检测</source>
   <translation>Consistency of the package</translation>
  </message>
  <message>
   <source>档号</source>
   <translation>reference</translation>
  </message>
  <message>
   <source>日期</source>
   <translation>date</translation>
  </message>
  <message>
   <source>责任者</source>
   <translation>author</translation>
  </message>
  <message>
   <source>保管期限</source>
   <translation>retention</translation>
  </message>
  <message>
   <source>说明文件的档案数量</source>
   <translation>archives by the description</translation>
  </message>
  <message>
   <source>说明文件的案卷数量</source>
   <translation>volumes by the description</translation>
  </message>
  <message>
   <source>元数据的件数</source>
   <translation>items by the metadata</translation>
  </message>
  <message>
   <source>移交包说明的件数</source>
   <translation>items by the package's statement</translation>
  </message>
  <message>
   <source>数据库的件数</source>
   <translation>items by the database</translation>
  </message>
  <message>
   <source>{items} 件，{volumes} 卷：说明文件、目录、元数据、数据库相互核对</source>
   <translation>{items} items, {volumes} volumes: description, catalogues, metadata and database compared</translation>
  </message>
  <message>
   <source>没有 Payload-Oxum</source>
   <translation>no Payload-Oxum</translation>
  </message>
  <message>
   <source>{octets} 字节，{files} 个文件</source>
   <translation>{octets} bytes, {files} files</translation>
  </message>
  <message>
   <source>每件、每卷的著录项目齐全</source>
   <translation>every item and volume is described completely</translation>
  </message>
  <message>
   <source>没有题名</source>
   <translation>no title</translation>
  </message>
  <message>
   <source>{count} 件没有{name}</source>
   <translation>{count} items lack {name}</translation>
  </message>
  <message>
   <source>题名、档号、日期、责任者、保管期限（DA/T 18-2022）</source>
   <translation>title, reference, date, author, retention (DA/T 18-2022)</translation>
  </message>
  <message>
   <source>自第 {number} 条起被改动或删除过</source>
   <translation>changed or cut from record {number} on</translation>
  </message>
  <message>
   <source>数据库中的操作记录自第 {number} 条起被改动过</source>
   <translation>the log of the database was changed from record {number} on</translation>
  </message>
  <message>
   <source>没有记录</source>
   <translation>no records</translation>
  </message>
  <message>
   <source>{count} 条操作记录，逐条核对连环摘要</source>
   <translation>{count} records, their chained digests verified one by one</translation>
  </message>
  <message>
   <source>顺序号 {told} 应为 {number}</source>
   <translation>number {told} should be {number}</translation>
  </message>
  <message>
   <source>顺序号从 1 起连续</source>
   <translation>numbers run from 1 without gaps</translation>
  </message>
  <message>
   <source>没有电子文件</source>
   <translation>no electronic file</translation>
  </message>
  <message>
   <source>是空文件</source>
   <translation>is an empty file</translation>
  </message>
  <message>
   <source>案卷不是完整的 PDF</source>
   <translation>is not a complete PDF volume</translation>
  </message>
  <message>
   <source>PDF 末尾不完整，可能被截断</source>
   <translation>the end of the PDF is missing; it may have been cut off</translation>
  </message>
  <message>
   <source>每件有文件，文件不为空，PDF 到末尾完整；逐页内容请抽查</source>
   <translation>every item has files, none empty, PDFs complete to the end; spot-check the pages</translation>
  </message>
  <message>
   <source>移交单位校核出 {count} 个问题，未说明 {open} 个；归档范围请按目录审核</source>
   <translation>the office found {count} problems in its check, {open} not explained; review the scope by the directory</translation>
  </message>
  <message>
   <source>信息包、案卷、件各级元数据都在</source>
   <translation>metadata of package, volumes and items are all there</translation>
  </message>
  <message>
   <source>清单与包内 {count} 个文件一一对应</source>
   <translation>the manifest corresponds to the {count} files of the package</translation>
  </message>
  <message>
   <source>；另有 {count} 个文件在上次移交包中</source>
   <translation>; {count} more files are in the last package</translation>
  </message>
  <message>
   <source>XML、JSON 可以解析，没有 DTD 和实体</source>
   <translation>XML and JSON can be read and have no DTD or entities</translation>
  </message>
  <message>
   <source>数据库不是说明中的那个档案库的</source>
   <translation>the database is not that of the archive described</translation>
  </message>
  <message>
   <source>数据库在内存中打开、自检、逐表读取，共 {count} 件</source>
   <translation>the database was opened in memory, examined and read table by table, {count} items in all</translation>
  </message>
  <message>
   <source>格式 {kind} 不宜归档</source>
   <translation>format {kind} is not fit for archives</translation>
  </message>
  <message>
   <source>按真实格式核对（GB/T 18894、GB/T 33190）</source>
   <translation>actual formats compared (GB/T 18894, GB/T 33190)</translation>
  </message>
  <message>
   <source>请抽查原件和案卷能否打开、是否清晰</source>
   <translation>spot-check whether originals and volumes open and are legible</translation>
  </message>
  <message>
   <source>是压缩包，归档前应解压</source>
   <translation>an archive file, to be unpacked before filing</translation>
  </message>
  <message>
   <source>已加密，归档前应解密</source>
   <translation>encrypted, to be decrypted before filing</translation>
  </message>
  <message>
   <source>没有套装的压缩包和加密的文件</source>
   <translation>no nested archive files, no encrypted files</translation>
  </message>
  <message>
   <source>是可以运行的程序或脚本</source>
   <translation>a program or script that can run</translation>
  </message>
  <message>
   <source>没有程序和脚本；请用杀毒软件扫描移交包</source>
   <translation>no programs or scripts; have a virus scanner look at the package</translation>
  </message>
  <message>
   <source>是系统留下的多余文件</source>
   <translation>a leftover of the system</translation>
  </message>
  <message>
   <source>包内没有多余文件；包外的请查看载体</source>
   <translation>no leftovers in the package; look at the medium for others</translation>
  </message>
  <message>
   <source>没有测量</source>
   <translation>not measured</translation>
  </message>
  <message>
   <source>读取并计算摘要 {speed} MB/秒</source>
   <translation>read and digested {speed} MB/s</translation>
  </message>
  <message>
   <source>没有越界的路径、绝对路径、链接和同名文件</source>
   <translation>no paths leading outside, no absolute paths, links or equal names</translation>
  </message>
  <message>
   <source>总件数相符性检测</source>
   <translation>Number of items</translation>
  </message>
  <message>
   <source>总字节数相符性检测</source>
   <translation>Number of bytes</translation>
  </message>
  <message>
   <source>元数据项完整性检测</source>
   <translation>Completeness of metadata</translation>
  </message>
  <message>
   <source>元数据必填著录项目检测</source>
   <translation>Required metadata entries</translation>
  </message>
  <message>
   <source>过程信息完整性检测</source>
   <translation>Completeness of process information</translation>
  </message>
  <message>
   <source>连续性元数据项检测</source>
   <translation>Continuous metadata entries</translation>
  </message>
  <message>
   <source>内容数据完整性检测</source>
   <translation>Completeness of content data</translation>
  </message>
  <message>
   <source>归档范围检测</source>
   <translation>Scope of filing</translation>
  </message>
  <message>
   <source>信息包元数据完整性检测</source>
   <translation>Completeness of package metadata</translation>
  </message>
  <message>
   <source>信息包内容数据完整性检测</source>
   <translation>Completeness of package content</translation>
  </message>
  <message>
   <source>信息包中元数据的可读性检测</source>
   <translation>Readability of package metadata</translation>
  </message>
  <message>
   <source>目标数据库中的元数据可访问性检测</source>
   <translation>Access to metadata in the database</translation>
  </message>
  <message>
   <source>内容数据格式检测</source>
   <translation>Formats of content data</translation>
  </message>
  <message>
   <source>内容数据可读性检测</source>
   <translation>Readability of content data</translation>
  </message>
  <message>
   <source>信息包中内容数据格式合规性检测</source>
   <translation>Compliance of content formats in the package</translation>
  </message>
  <message>
   <source>系统环境中是否安装杀毒软件检测</source>
   <translation>Virus scanner installed</translation>
  </message>
  <message>
   <source>请确认本机已安装杀毒软件且病毒库是新的</source>
   <translation>make sure a virus scanner with a recent database is installed</translation>
  </message>
  <message>
   <source>病毒感染检测</source>
   <translation>Virus infection</translation>
  </message>
  <message>
   <source>载体中多余文件检测</source>
   <translation>Leftover files on the medium</translation>
  </message>
  <message>
   <source>载体读取速度检测</source>
   <translation>Reading speed of the medium</translation>
  </message>
  <message>
   <source>载体外观检测</source>
   <translation>Appearance of the medium</translation>
  </message>
  <message>
   <source>请查看载体有无划痕、破损，标签是否齐全</source>
   <translation>look for scratches and damage, and at the labels</translation>
  </message>
  <message>
   <source>光盘合格性检测</source>
   <translation>Quality of optical discs</translation>
  </message>
  <message>
   <source>用光盘移交的，请用检测仪检测并填写结果</source>
   <translation>for optical discs: test them with a device and fill in the result</translation>
  </message>
  <message>
   <source>操作过程安全性检测</source>
   <translation>Safety of the process</translation>
  </message>
  <message>
   <source>有电子签名，没有核对</source>
   <translation>there is an electronic signature, which was not verified</translation>
  </message>
  <message>
   <source>包中没有数据库</source>
   <translation>there is no database in the package</translation>
  </message>
  <message>
   <source>数据库太大，没有读取</source>
   <translation>the database is too large and was not read</translation>
  </message>
 </context>
 <context>
  <name>PackagesCard</name>
  <message>
   <source>移交包记录</source>
   <translation>Record of packages</translation>
  </message>
  <message>
   <source>四性检测</source>
   <translation>Four-properties examination</translation>
  </message>
  <message>
   <source>还没有移交包。制作后这里列出每一次移交，随时可以再检测或打开所在文件夹。</source>
   <translation>No packages yet. Each one is listed here once made, to be examined again or found in its folder.</translation>
  </message>
  <message>
   <source>检测移交包或任何 BagIt 包是否完整、有没有被改动，按四性检测逐项列出。</source>
   <translation>Examine whether a package or any BagIt bag is complete and unchanged, check by check.</translation>
  </message>
  <message>
   <source>检测文件…</source>
   <translation>Examine file…</translation>
  </message>
  <message>
   <source>检测情况</source>
   <translation>What was found</translation>
  </message>
  <message>
   <source>移交记录</source>
   <translation>Packages</translation>
  </message>
  <message>
   <source>检测结果</source>
   <translation>Results</translation>
  </message>
  <message>
   <source>再检测</source>
   <translation>Examine again</translation>
  </message>
  <message>
   <source>打开所在文件夹</source>
   <translation>Open its folder</translation>
  </message>
  <message>
   <source>导出检测报告…</source>
   <translation>Export report…</translation>
  </message>
  <message>
   <source>移交包、分卷的第一卷，或任何 BagIt 包（.zip、.tar、.tar.gz）</source>
   <translation>A package, its first part, or any BagIt bag (.zip, .tar, .tar.gz)</translation>
  </message>
  <message>
   <source>{count} 次</source>
   <translation>Packages: {count}</translation>
  </message>
  <message>
   <source>BagIt 有效</source>
   <translation>BagIt valid</translation>
  </message>
  <message>
   <source>BagIt 无效</source>
   <translation>BagIt not valid</translation>
  </message>
  <message>
   <source>不是 BagIt 包</source>
   <translation>Not a BagIt bag</translation>
  </message>
  <message>
   <source>移交包</source>
   <translation>Package</translation>
  </message>
  <message>
   <source>移交包有问题</source>
   <translation>Package with problems</translation>
  </message>
  <message>
   <source>不是移交包</source>
   <translation>Not a package</translation>
  </message>
  <message>
   <source>…… 另有 {count} 处</source>
   <translation>… and {count} more</translation>
  </message>
 </context>
 <context>
  <name>PackagesModel</name>
  <message>
   <source>批次</source>
   <translation>Batch</translation>
  </message>
  <message>
   <source>移交包标识</source>
   <translation>Identifier</translation>
  </message>
  <message>
   <source>制作时间</source>
   <translation>Made at</translation>
  </message>
  <message>
   <source>方式</source>
   <translation>Kind</translation>
  </message>
  <message>
   <source>件数</source>
   <translation>Items</translation>
  </message>
  <message>
   <source>大小</source>
   <translation>Size</translation>
  </message>
  <message>
   <source>文件</source>
   <translation>File</translation>
  </message>
  <message>
   <source>补充</source>
   <translation>Suppl.</translation>
  </message>
  <message>
   <source>完整</source>
   <translation>Full</translation>
  </message>
 </context>
 <context>
  <name>PageMarker</name>
  <message>
   <source>框选的一块</source>
   <translation>Region drawn</translation>
  </message>
  <message>
   <source>方向键移动，Shift 加方向键改变大小，Delete 取消，回车提出意见</source>
   <translation>Arrows move it, Shift and arrows resize it, Delete takes it away, Enter writes an opinion</translation>
  </message>
 </context>
 <context>
  <name>PageStrip</name>
  <message>
   <source>页面</source>
   <translation>Pages</translation>
  </message>
 </context>
 <context>
  <name>PageView</name>
  <message>
   <source>页面图像</source>
   <translation>Page image</translation>
  </message>
  <message>
   <source>上一页</source>
   <translation>Previous page</translation>
  </message>
  <message>
   <source>下一页</source>
   <translation>Next page</translation>
  </message>
  <message>
   <source>向左转</source>
   <translation>Rotate left</translation>
  </message>
  <message>
   <source>向右转</source>
   <translation>Rotate right</translation>
  </message>
  <message>
   <source>适合宽度</source>
   <translation>Fit width</translation>
  </message>
  <message>
   <source>适合整页（0）</source>
   <translation>Fit page (0)</translation>
  </message>
  <message>
   <source>缩小</source>
   <translation>Zoom out</translation>
  </message>
  <message>
   <source>放大</source>
   <translation>Zoom in</translation>
  </message>
  <message>
   <source>没有可以预览的页</source>
   <translation>There is no page to preview</translation>
  </message>
  <message>
   <source>{page} / {count}</source>
   <translation>{page} / {count}</translation>
  </message>
  <message>
   <source>{place} 空白页</source>
   <translation>{place} blank</translation>
  </message>
  <message>
   <source>{place} 不装订</source>
   <translation>{place} not bound</translation>
  </message>
  <message>
   <source>这一页无法显示。</source>
   <translation>This page cannot be shown.</translation>
  </message>
 </context>
 <context>
  <name>PagesCard</name>
  <message>
   <source>原件</source>
   <translation>Original</translation>
  </message>
  <message>
   <source>在页面上拖出一块，意见就指向那里</source>
   <translation>Drag over a part of the page to point the opinion at it</translation>
  </message>
  <message>
   <source>对这一块提意见…</source>
   <translation>Opinion on this region…</translation>
  </message>
  <message>
   <source>框选一块（方向键移动，Shift 加方向键改变大小）</source>
   <translation>Draw a region (arrows move it, Shift and arrows resize it)</translation>
  </message>
  <message>
   <source>收起（Esc）</source>
   <translation>Close (Esc)</translation>
  </message>
 </context>
 <context>
  <name>PagesDialog</name>
  <message>
   <source>整理页面：{title}</source>
   <translation>Arrange pages: {title}</translation>
  </message>
  <message>
   <source>{count} 页疑似空白，已选中。请核对后标为空白页，或不装订。</source>
   <translation>{count} pages seem blank and are selected. Look at them, then mark them as blank or leave them out.</translation>
  </message>
  <message>
   <source>没有发现疑似空白的页。</source>
   <translation>No page seems blank.</translation>
  </message>
  <message>
   <source>向左转（Shift+R）</source>
   <translation>Rotate left (Shift+R)</translation>
  </message>
  <message>
   <source>向右转（R）</source>
   <translation>Rotate right (R)</translation>
  </message>
  <message>
   <source>前移（Alt+↑）</source>
   <translation>Move up (Alt+↑)</translation>
  </message>
  <message>
   <source>后移（Alt+↓）</source>
   <translation>Move down (Alt+↓)</translation>
  </message>
  <message>
   <source>标为空白页</source>
   <translation>Mark as blank</translation>
  </message>
  <message>
   <source>装订为空白面，不编页号（B）</source>
   <translation>Bound as a blank side without number (B)</translation>
  </message>
  <message>
   <source>不装订</source>
   <translation>Leave out</translation>
  </message>
  <message>
   <source>原件仍完整保存，只是不装入案卷（Delete）</source>
   <translation>The original is kept whole, this is only not bound (Delete)</translation>
  </message>
  <message>
   <source>从这一页拆分</source>
   <translation>Split at this page</translation>
  </message>
  <message>
   <source>选中的页起另成一件（S）</source>
   <translation>From the selected page on, another item (S)</translation>
  </message>
  <message>
   <source>查找空白页</source>
   <translation>Find blank pages</translation>
  </message>
  <message>
   <source>原件不会改变；这里只决定怎样装订。</source>
   <translation>The original does not change; this only decides what is bound.</translation>
  </message>
  <message>
   <source>恢复原样</source>
   <translation>Restore</translation>
  </message>
  <message>
   <source>取消</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>保存</source>
   <translation>Save</translation>
  </message>
  <message>
   <source>取消空白页</source>
   <translation>Not blank</translation>
  </message>
  <message>
   <source>恢复装订</source>
   <translation>Bind again</translation>
  </message>
  <message>
   <source>取消拆分</source>
   <translation>Do not split</translation>
  </message>
  <message>
   <source>拆分为 {count} 件</source>
   <translation>Split into {count} items</translation>
  </message>
  <message>
   <source>每件至少要有一页编号装订。</source>
   <translation>Each item needs at least one numbered page.</translation>
  </message>
  <message>
   <source>拆分后的题名</source>
   <translation>Titles after splitting</translation>
  </message>
  <message>
   <source>第 {first}–{last} 页</source>
   <translation>Pages {first}–{last}</translation>
  </message>
  <message>
   <source>第 {number} 件的题名</source>
   <translation>Title of item {number}</translation>
  </message>
  <message>
   <source>{title}（{number}）</source>
   <translation>{title} ({number})</translation>
  </message>
 </context>
 <context>
  <name>PagesModel</name>
  <message>
   <source>第 {row} 页</source>
   <translation>Page {row}</translation>
  </message>
  <message>
   <source>空白页</source>
   <translation>Blank</translation>
  </message>
  <message>
   <source>不装订</source>
   <translation>Not bound</translation>
  </message>
  <message>
   <source>疑似空白</source>
   <translation>Seems blank</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>查找任何内容</source>
   <translation>Find anything</translation>
  </message>
  <message>
   <source>企业、材料、文号、数据项、命令；可用拼音</source>
   <translation>Enterprises, documents, numbers, figures, commands; pinyin will do</translation>
  </message>
  <message>
   <source>查找</source>
   <translation>Find</translation>
  </message>
  <message>
   <source>查到的内容</source>
   <translation>What was found</translation>
  </message>
  <message>
   <source>没有找到“{text}”</source>
   <translation>"{text}" was not found</translation>
  </message>
 </context>
 <context>
  <name>ParticularsDialog</name>
  <message>
   <source>档案库信息</source>
   <translation>About This Archive</translation>
  </message>
  <message>
   <source>由档案馆给定，如 X043</source>
   <translation>Given by the archives, such as X043</translation>
  </message>
  <message>
   <source>按固定日期判断材料是否有效</source>
   <translation>Judge validity on a fixed day</translation>
  </message>
  <message>
   <source>县区</source>
   <translation>County</translation>
  </message>
  <message>
   <source>考核年度</source>
   <translation>Assessed years</translation>
  </message>
  <message>
   <source>考核方案</source>
   <translation>Scheme</translation>
  </message>
  <message>
   <source>立卷单位</source>
   <translation>Compiling office</translation>
  </message>
  <message>
   <source>印在封面、备考表和台账上；不填就印县区名称。</source>
   <translation>Printed on covers, account sheets and the ledger; without it, the county is.</translation>
  </message>
  <message>
   <source>全宗号</source>
   <translation>Fonds number</translation>
  </message>
  <message>
   <source>用于以后发出的档号；已经发出的档号不改动。</source>
   <translation>Used in references issued from now on; those issued stay.</translation>
  </message>
  <message>
   <source>基准日</source>
   <translation>Day of judging</translation>
  </message>
  <message>
   <source>城市属性</source>
   <translation>Properties</translation>
  </message>
  <message>
   <source>决定哪些考核要求适用。</source>
   <translation>Decide which requirements apply.</translation>
  </message>
  <message>
   <source>保存</source>
   <translation>Save</translation>
  </message>
  <message>
   <source>取消</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>不选时按当天判断</source>
   <translation>Without it, today counts</translation>
  </message>
 </context>
 <context>
  <name>PassphraseDialog</name>
  <message>
   <source>口令</source>
   <translation>Passphrase</translation>
  </message>
  <message>
   <source>签名密钥的口令</source>
   <translation>Passphrase of the signing key</translation>
  </message>
  <message>
   <source>加密移交包的口令</source>
   <translation>Passphrase of the encrypted package</translation>
  </message>
  <message>
   <source>再输一遍</source>
   <translation>Once more</translation>
  </message>
  <message>
   <source>至少 {count} 个字符，可以用几个不相干的词连成一句。口令忘记后无法打开加密件，请另行告知接收单位，不要与移交包放在一起。</source>
   <translation>At least {count} characters, such as a few unrelated words in a row. Without the passphrase the copy cannot be opened; tell it to the receiver separately, and never keep it with the package.</translation>
  </message>
  <message>
   <source>确定</source>
   <translation>OK</translation>
  </message>
  <message>
   <source>取消</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>请输入签名密钥的口令。</source>
   <translation>Enter the passphrase of the signing key.</translation>
  </message>
  <message>
   <source>请输入加密移交包的口令。</source>
   <translation>Enter the passphrase of the encrypted package.</translation>
  </message>
  <message>
   <source>口令太短，请至少用 {count} 个字符。</source>
   <translation>The passphrase is too short: use at least {count} characters.</translation>
  </message>
  <message>
   <source>两次输入的口令不同，请重新输入。</source>
   <translation>The two passphrases differ; enter them again.</translation>
  </message>
 </context>
 <context>
  <name>Peek</name>
  <message>
   <source>图像已损坏</source>
   <translation>the picture is damaged</translation>
  </message>
  <message>
   <source>文件是空的</source>
   <translation>the file is empty</translation>
  </message>
  <message>
   <source>{kind}不能在这里预览</source>
   <translation>{kind} is not shown here</translation>
  </message>
  <message>
   <source>Word 文档已损坏</source>
   <translation>the Word document is damaged</translation>
  </message>
  <message>
   <source>文字编码无法识别</source>
   <translation>the encoding of the text is unknown</translation>
  </message>
  <message>
   <source>引号不成对</source>
   <translation>quotation marks are not closed</translation>
  </message>
  <message>
   <source>内容过多，不能在这里预览</source>
   <translation>there is too much to show it here</translation>
  </message>
 </context>
 <context>
  <name>PeekPane</name>
  <message>
   <source>用原来的程序打开</source>
   <translation>Open in its own program</translation>
  </message>
  <message>
   <source>文件内容</source>
   <translation>Content of the file</translation>
  </message>
  <message>
   <source>……内容较多，这里只显示开头。</source>
   <translation>… There is more; only the beginning is shown.</translation>
  </message>
  <message>
   <source>文件里没有文字。</source>
   <translation>There is no text in the file.</translation>
  </message>
  <message>
   <source>这个文件无法预览。</source>
   <translation>This file cannot be previewed.</translation>
  </message>
 </context>
 <context>
  <name>PhraseDialog</name>
  <message>
   <source>话术库</source>
   <translation>Phrases</translation>
  </message>
  <message>
   <source>新增</source>
   <translation>New</translation>
  </message>
  <message>
   <source>删除</source>
   <translation>Delete</translation>
  </message>
  <message>
   <source>保存</source>
   <translation>Save</translation>
  </message>
  <message>
   <source>关闭</source>
   <translation>Close</translation>
  </message>
  <message>
   <source>搜索话术、整改建议、依据</source>
   <translation>Search phrases, hints, clauses</translation>
  </message>
  <message>
   <source>告诉县区怎样改，选用这条话术时一并带出</source>
   <translation>Tells the county how to mend it; comes along with the phrase</translation>
  </message>
  <message>
   <source>类别</source>
   <translation>Category</translation>
  </message>
  <message>
   <source>话术</source>
   <translation>Phrase</translation>
  </message>
  <message>
   <source>整改建议</source>
   <translation>How to mend it</translation>
  </message>
  <message>
   <source>依据条款</source>
   <translation>Clause</translation>
  </message>
  <message>
   <source>程度</source>
   <translation>Severity</translation>
  </message>
  <message>
   <source>扣分</source>
   <translation>Points</translation>
  </message>
  <message>
   <source>{category}　{text}</source>
   <translation>{category}  {text}</translation>
  </message>
  <message>
   <source>自定义</source>
   <translation>Own</translation>
  </message>
  <message>
   <source>新话术，存在本档案库中。</source>
   <translation>A new phrase, kept in this archive.</translation>
  </message>
  <message>
   <source>{code}　本单位的话术；删除后，同编号的随程序话术重新出现。</source>
   <translation>{code}  A phrase of this office; once deleted, the one of the program with its number is back.</translation>
  </message>
  <message>
   <source>{code}　随程序的话术；修改后另存为本单位的，不能删除。</source>
   <translation>{code}  Comes with the program; changed, it is kept as this office's own. It cannot be deleted.</translation>
  </message>
 </context>
 <context>
  <name>Preview</name>
  <message>
   <source>这种文件不能预览</source>
   <translation>no preview of this kind of file</translation>
  </message>
  <message>
   <source>文件已损坏或有密码</source>
   <translation>the file is damaged or has a password</translation>
  </message>
  <message>
   <source>没有这一页</source>
   <translation>there is no such page</translation>
  </message>
  <message>
   <source>页面已损坏</source>
   <translation>the page is damaged</translation>
  </message>
  <message>
   <source>文件有打开密码</source>
   <translation>the file has a password</translation>
  </message>
  <message>
   <source>图像过大</source>
   <translation>the image is too large</translation>
  </message>
  <message>
   <source>图像已损坏或没有这一页</source>
   <translation>the image is damaged or has no such page</translation>
  </message>
  <message>
   <source>《{title}》一件就有 {sheets} 张，超过每卷 {limit} 张的上限；不拆分，单独成卷。</source>
   <translation>"{title}" alone has {sheets} sheets, more than the {limit} of a volume; it is not split and becomes a volume of its own.</translation>
  </message>
  <message>
   <source>《{title}》一件约 {thick} mm 厚，超过每卷 {limit} mm 的上限；不拆分，单独成卷。</source>
   <translation>"{title}" alone is about {thick} mm thick, more than the {limit} mm of a volume; it is not split and becomes a volume of its own.</translation>
  </message>
  <message>
   <source>《{title}》：{reason}</source>
   <translation>"{title}": {reason}</translation>
  </message>
  <message>
   <source>《{title}》{file}不能装入，将以替换页代替：{reason}</source>
   <translation>"{title}" {file} cannot be bound; a page will stand in its place: {reason}</translation>
  </message>
  <message>
   <source>还没有归档任何材料，应归档的 {count} 项都缺。</source>
   <translation>No document is filed yet; all {count} that are needed are missing.</translation>
  </message>
  <message>
   <source>应归档的材料还缺 {count} 项，备考表中将逐项列出。</source>
   <translation>{count} documents that are needed are missing; the account sheet will list them.</translation>
  </message>
  <message>
   <source>没有设置全宗号，档号暂用“{fonds}”；移交前请在“文件 › 档案库信息”中填写档案馆给定的全宗号。</source>
   <translation>No fonds number is set; references use "{fonds}" for now. Before handing over, enter the one given by the archives under File › About This Archive.</translation>
  </message>
  <message>
   <source>等</source>
   <translation> and others</translation>
  </message>
  <message>
   <source>{count} 家企业没有归档材料，也没有应归档的项，不成卷：{names}。</source>
   <translation>{count} enterprises have no documents and need none, so they get no volume: {names}.</translation>
  </message>
 </context>
 <context>
  <name>Problem</name>
  <message>
   <source>所有字库中都没有“{characters}”，印作〓，请手写补上或改用通用字。</source>
   <translation>No font has "{characters}"; printed as 〓. Write them in by hand or use common characters.</translation>
  </message>
  <message>
   <source>不能成为 PDF/A-2b：{reasons}。按原样装入，本卷不声明符合 PDF/A。</source>
   <translation>Cannot become PDF/A-2b: {reasons}. Bound as it is; this volume does not claim to conform to PDF/A.</translation>
  </message>
  <message>
   <source>没有装入，已用替换页代替。{reason}</source>
   <translation>Not bound; a page stands in its place. {reason}</translation>
  </message>
  <message>
   <source>第{number}卷{page}</source>
   <translation>volume {number} {page}</translation>
  </message>
  <message>
   <source>、</source>
   <translation>, </translation>
  </message>
  <message>
   <source>第{page}页</source>
   <translation>page {page}</translation>
  </message>
  <message>
   <source>厚约{thick}毫米，超过最宽的卷皮脊背（{widest}毫米），请分册或直接装盒。</source>
   <translation>About {thick} mm thick, more than the widest spine of a cover ({widest} mm): split it, or put it into a box.</translation>
  </message>
  <message>
   <source>厚约{thick}毫米，最宽的档案盒（脊背{widest}毫米，内宽{inner}毫米）也装不下，请分册。</source>
   <translation>About {thick} mm thick, more than the largest box holds (spine {widest} mm, inside {inner} mm): split it.</translation>
  </message>
 </context>
 <context>
  <name>Profile</name>
  <message>
   <source>应为 6 位数字（GB/T 2260）</source>
   <translation>6 digits are needed (GB/T 2260)</translation>
  </message>
  <message>
   <source>行政区划代码</source>
   <translation>region code</translation>
  </message>
  <message>
   <source>应为四位年份，如 2025</source>
   <translation>a year of four digits is needed, such as 2025</translation>
  </message>
  <message>
   <source>考核年度</source>
   <translation>assessed year</translation>
  </message>
  <message>
   <source>含有不能显示的字符</source>
   <translation>it contains characters that cannot be shown</translation>
  </message>
  <message>
   <source>不能为空</source>
   <translation>it may not be empty</translation>
  </message>
  <message>
   <source>县区名称</source>
   <translation>name of county</translation>
  </message>
  <message>
   <source>本方案的城市属性为 {known}</source>
   <translation>the kinds of city of this scheme are {known}</translation>
  </message>
  <message>
   <source>城市属性</source>
   <translation>kind of city</translation>
  </message>
  <message>
   <source>立卷单位</source>
   <translation>Compiling office</translation>
  </message>
  <message>
   <source>全宗号</source>
   <translation>Fonds number</translation>
  </message>
  <message>
   <source>只能用字母、数字和 - _ .，如 X043</source>
   <translation>only letters, digits and - _ . may be used, such as X043</translation>
  </message>
  <message>
   <source>含有不能显示的字符，或超过 {most} 个字</source>
   <translation>it has characters that cannot be shown, or more than {most} characters</translation>
  </message>
 </context>
 <context>
  <name>ProgressCard</name>
  <message>
   <source>进度</source>
   <translation>Progress</translation>
  </message>
  <message>
   <source>接收</source>
   <translation>Receive</translation>
  </message>
  <message>
   <source>审核</source>
   <translation>Review</translation>
  </message>
  <message>
   <source>整改</source>
   <translation>Corrections</translation>
  </message>
  <message>
   <source>收集</source>
   <translation>Collect</translation>
  </message>
  <message>
   <source>填数</source>
   <translation>Figures</translation>
  </message>
  <message>
   <source>校核</source>
   <translation>Check</translation>
  </message>
  <message>
   <source>装订</source>
   <translation>Bind</translation>
  </message>
  <message>
   <source>移交</source>
   <translation>Hand over</translation>
  </message>
  <message>
   <source>未开始</source>
   <translation>Not begun</translation>
  </message>
  <message>
   <source>{done} / {total} 个县区</source>
   <translation>{done} / {total} counties</translation>
  </message>
  <message>
   <source>{done} / {total} 条</source>
   <translation>{done} / {total}</translation>
  </message>
  <message>
   <source>没有意见</source>
   <translation>No opinions</translation>
  </message>
  <message>
   <source>转到{stage}</source>
   <translation>Go to {stage}</translation>
  </message>
 </context>
 <context>
  <name>Proposing</name>
  <message>
   <source>文件名看不出是哪一家，这是当前正在查看的</source>
   <translation>The name does not tell whose it is; this is the one being looked at</translation>
  </message>
 </context>
 <context>
  <name>QueueModel</name>
  <message>
   <source>状态</source>
   <translation>State</translation>
  </message>
  <message>
   <source>内容和为什么看</source>
   <translation>Content and why to look</translation>
  </message>
 </context>
 <context>
  <name>Rail</name>
  <message>
   <source>设置</source>
   <translation>Settings</translation>
  </message>
  <message>
   <source>设置（Ctrl+,）</source>
   <translation>Settings (Ctrl+,)</translation>
  </message>
  <message>
   <source>{name}（Ctrl+{number}）</source>
   <translation>{name} (Ctrl+{number})</translation>
  </message>
 </context>
 <context>
  <name>Reason</name>
  <message>
   <source>文件</source>
   <translation>files</translation>
  </message>
  <message>
   <source>至少要有一个</source>
   <translation>there must be at least one</translation>
  </message>
  <message>
   <source>每件至少要有一页编号装订；整件不要时，请移到回收列表</source>
   <translation>at least one page of each item must be numbered and bound; to leave out the whole item, move it to the recycle list</translation>
  </message>
  <message>
   <source>一件材料</source>
   <translation>an item</translation>
  </message>
  <message>
   <source>行政区划代码</source>
   <translation>region code</translation>
  </message>
  <message>
   <source>这是本级自己的代码</source>
   <translation>this is your own code</translation>
  </message>
  <message>
   <source>县区名称</source>
   <translation>name of county</translation>
  </message>
  <message>
   <source>不能为空</source>
   <translation>it may not be empty</translation>
  </message>
  <message>
   <source>第 {line} 行</source>
   <translation>Line {line}</translation>
  </message>
  <message>
   <source>应为 6 位行政区划代码和县区名称，如“610102 某区”</source>
   <translation>should be a region code of 6 digits and a name, as in "610102 Name"</translation>
  </message>
  <message>
   <source>这个代码前面已经有了</source>
   <translation>this code is in a line before</translation>
  </message>
  <message>
   <source>这个县区已有报送或数据，不能从名单中去掉</source>
   <translation>this county has submissions or figures and cannot be taken off the list</translation>
  </message>
  <message>
   <source>县区名单</source>
   <translation>List of counties</translation>
  </message>
  <message>
   <source>太短，请至少用 {count} 个字写清原因和依据</source>
   <translation>too short; use at least {count} characters for reason and evidence</translation>
  </message>
  <message>
   <source>说明</source>
   <translation>explanation</translation>
  </message>
  <message>
   <source>说明人</source>
   <translation>who explains</translation>
  </message>
  <message>
   <source>请写明由谁说明</source>
   <translation>say who explains</translation>
  </message>
  <message>
   <source>文件名不以 .age 结尾，请指定解密后的文件名</source>
   <translation>the name does not end with .age; give a name for the decrypted file</translation>
  </message>
  <message>
   <source>加密文件</source>
   <translation>encrypted file</translation>
  </message>
  <message>
   <source>请写成“工作报告”这样的名称，不超过 {count} 个字</source>
   <translation>give a name such as "work report" of {count} characters at most</translation>
  </message>
  <message>
   <source>报告名称</source>
   <translation>name of report</translation>
  </message>
  <message>
   <source>有 {count} 字，最多 {limit} 字，请精简，或作为证明材料归档</source>
   <translation>{count} characters, more than {limit}; shorten it, or file it as evidence</translation>
  </message>
  <message>
   <source>没有这条话术，请用 review phrases 查看</source>
   <translation>there is no such phrase; see review phrases</translation>
  </message>
  <message>
   <source>话术编号</source>
   <translation>number of the phrase</translation>
  </message>
  <message>
   <source>答复</source>
   <translation>answer</translation>
  </message>
  <message>
   <source>答复人</source>
   <translation>who answers</translation>
  </message>
  <message>
   <source>最多列 {most} 件</source>
   <translation>{most} items at most</translation>
  </message>
  <message>
   <source>佐证材料件数</source>
   <translation>number of supporting documents</translation>
  </message>
  <message>
   <source>不是企业，只有企业能收到催交单</source>
   <translation>not an enterprise, and only enterprises are asked for documents</translation>
  </message>
  <message>
   <source>对象</source>
   <translation>subject</translation>
  </message>
  <message>
   <source>编号</source>
   <translation>number</translation>
  </message>
  <message>
   <source>类别</source>
   <translation>kind</translation>
  </message>
  <message>
   <source>话术</source>
   <translation>phrase</translation>
  </message>
  <message>
   <source>依据条款</source>
   <translation>clause</translation>
  </message>
  <message>
   <source>整改建议</source>
   <translation>advice</translation>
  </message>
  <message>
   <source>方案中没有这个指标</source>
   <translation>the scheme has no such indicator</translation>
  </message>
  <message>
   <source>指标编号</source>
   <translation>number of the indicator</translation>
  </message>
  <message>
   <source>应在 0 到 {most} 之间</source>
   <translation>it should be between 0 and {most}</translation>
  </message>
  <message>
   <source>权重</source>
   <translation>weight</translation>
  </message>
  <message>
   <source>评分表名称</source>
   <translation>name of the score sheet</translation>
  </message>
  <message>
   <source>备注</source>
   <translation>remark</translation>
  </message>
  <message>
   <source>审核单位</source>
   <translation>reviewing office</translation>
  </message>
  <message>
   <source>方案中没有这个数据项</source>
   <translation>the scheme has no such figure</translation>
  </message>
  <message>
   <source>数据项</source>
   <translation>figure</translation>
  </message>
  <message>
   <source>应在 {first} 到 {last} 之间</source>
   <translation>it should be between {first} and {last}</translation>
  </message>
  <message>
   <source>年度</source>
   <translation>year</translation>
  </message>
  <message>
   <source>这份文件共 {pages} 页</source>
   <translation>this file has {pages} pages</translation>
  </message>
  <message>
   <source>页</source>
   <translation>page</translation>
  </message>
  <message>
   <source>审核对象</source>
   <translation>what is reviewed</translation>
  </message>
  <message>
   <source>审核意见</source>
   <translation>opinion</translation>
  </message>
  <message>
   <source>审核人</source>
   <translation>reviewer</translation>
  </message>
  <message>
   <source>复核人</source>
   <translation>second reviewer</translation>
  </message>
  <message>
   <source>还没有审定，不能复核</source>
   <translation>it is not decided yet and cannot be countersigned</translation>
  </message>
  <message>
   <source>复核对象</source>
   <translation>what is countersigned</translation>
  </message>
  <message>
   <source>核查意见</source>
   <translation>opinion on the correction</translation>
  </message>
  <message>
   <source>没有写出要修改的内容</source>
   <translation>no change is given</translation>
  </message>
  <message>
   <source>“已整改”由县区答复时给出</source>
   <translation>"corrected" is given by the county when it answers</translation>
  </message>
  <message>
   <source>审核结论</source>
   <translation>decision</translation>
  </message>
  <message>
   <source>现在是“{before}”</source>
   <translation>it is "{before}" now</translation>
  </message>
  <message>
   <source>复核人不能是审核人本人</source>
   <translation>the second reviewer may not be the first</translation>
  </message>
  <message>
   <source>应在 0 到 {most} 之间，小数不超过三位</source>
   <translation>it should be between 0 and {most}, with three decimals at most</translation>
  </message>
  <message>
   <source>扣分</source>
   <translation>deduction</translation>
  </message>
  <message>
   <source>有 {count} 字，最多 {most} 字</source>
   <translation>{count} characters, {most} at most</translation>
  </message>
 </context>
 <context>
  <name>Receive</name>
  <message>
   <source>这个移交包已于 {day} 接收过，是{county}第 {serial} 次报送，没有重复接收。</source>
   <translation>This package was received on {day} already, as submission {serial} of {county}; it was not received again.</translation>
  </message>
  <message>
   <source>警告：签名单位是{office}（{region}），不是移交单位，不要采信。</source>
   <translation>Warning: it is signed by {office} ({region}), not by the office that hands over; do not trust it.</translation>
  </message>
  <message>
   <source>这个移交包的内容形成于 {day}，早于已接收的第 {serial} 次报送，请核对是否拿错。</source>
   <translation>The content of this package is of {day}, before submission {serial}; check whether it is the right one.</translation>
  </message>
  <message>
   <source>它与{county}此前的报送不是由同一个档案库制作的，请向移交单位核实。</source>
   <translation>It was not made from the archive of earlier submissions of {county}; please ask them.</translation>
  </message>
 </context>
 <context>
  <name>RecentMenu</name>
  <message>
   <source>还没有打开过档案库</source>
   <translation>No archive was opened yet</translation>
  </message>
 </context>
 <context>
  <name>RecyclePane</name>
  <message>
   <source>回收列表</source>
   <translation>Recycle list</translation>
  </message>
  <message>
   <source>恢复到原处</source>
   <translation>Restore</translation>
  </message>
  <message>
   <source>把选中的材料放回原来的位置（Enter）</source>
   <translation>Put the selected documents back where they were (Enter)</translation>
  </message>
  <message>
   <source>回收列表是空的。移走的材料都在这里，随时可以恢复。</source>
   <translation>The recycle list is empty. What is removed lies here and can be restored at any time.</translation>
  </message>
 </context>
 <context>
  <name>RecycledModel</name>
  <message>
   <source>题名</source>
   <translation>Title</translation>
  </message>
  <message>
   <source>原来的位置</source>
   <translation>Where it was</translation>
  </message>
  <message>
   <source>页数</source>
   <translation>Pages</translation>
  </message>
  <message>
   <source>未归档</source>
   <translation>Unfiled</translation>
  </message>
 </context>
 <context>
  <name>Registering</name>
  <message>
   <source>已登记 {count} 个县区</source>
   <translation>{count} counties registered</translation>
  </message>
 </context>
 <context>
  <name>Report</name>
  <message>
   <source>它是旧版 Word 文档（.doc）</source>
   <translation>it is an old Word document (.doc)</translation>
  </message>
  <message>
   <source>它是{kind}</source>
   <translation>it is of kind {kind}</translation>
  </message>
  <message>
   <source>第 {number} 行</source>
   <translation>line {number}</translation>
  </message>
  <message>
   <source>文字编码无法识别</source>
   <translation>its character encoding is not recognised</translation>
  </message>
  <message>
   <source>文件已损坏或有打开密码</source>
   <translation>the file is damaged or has a password</translation>
  </message>
  <message>
   <source>没有文字层（是扫描件），无法读取文字</source>
   <translation>it has no text (it is a scan), so nothing can be read</translation>
  </message>
  <message>
   <source>第 {pages} 页没有文字层，这些页没有读取。</source>
   <translation>Pages {pages} have no text and were not read.</translation>
  </message>
  <message>
   <source>第 {number} 页</source>
   <translation>page {number}</translation>
  </message>
  <message>
   <source>文件名</source>
   <translation>file name</translation>
  </message>
  <message>
   <source>未能判定：{reason}</source>
   <translation>Could not be decided: {reason}</translation>
  </message>
  <message>
   <source>内容过大</source>
   <translation>it is too large</translation>
  </message>
  <message>
   <source>Word 文档已损坏或有打开密码</source>
   <translation>the Word document is damaged or has a password</translation>
  </message>
  <message>
   <source>第 {number} 段</source>
   <translation>paragraph {number}</translation>
  </message>
  <message>
   <source>表 {table} 第 {row} 行</source>
   <translation>table {table} row {row}</translation>
  </message>
  <message>
   <source>文件里没有文字</source>
   <translation>there is no text in the file</translation>
  </message>
 </context>
 <context>
  <name>Retention</name>
  <message>
   <source>永久</source>
   <translation>Permanent</translation>
  </message>
  <message>
   <source>30年</source>
   <translation>30 years</translation>
  </message>
  <message>
   <source>10年</source>
   <translation>10 years</translation>
  </message>
 </context>
 <context>
  <name>Return</name>
  <message>
   <source>{stem}审核意见书.pdf</source>
   <translation>{stem} opinion.pdf</translation>
  </message>
  <message>
   <source>{stem}整改清单.pdf</source>
   <translation>{stem} corrections.pdf</translation>
  </message>
  <message>
   <source>{stem}整改清单.xlsx</source>
   <translation>{stem} corrections.xlsx</translation>
  </message>
  <message>
   <source>{total}（满分 {most}）。{caveat}</source>
   <translation>{total} (of {most}). {caveat}</translation>
  </message>
 </context>
 <context>
  <name>ReturnDialog</name>
  <message>
   <source>退回审核意见</source>
   <translation>Return opinions</translation>
  </message>
  <message>
   <source>退给{county}的审核意见</source>
   <translation>Opinions to return to {county}</translation>
  </message>
  <message>
   <source>上次退回以后新提出或改过的意见</source>
   <translation>Opinions new or changed since the last return</translation>
  </message>
  <message>
   <source>、</source>
   <translation>, </translation>
  </message>
  <message>
   <source>将写成：{names}</source>
   <translation>To be written: {names}</translation>
  </message>
  <message>
   <source>退回</source>
   <translation>Return</translation>
  </message>
  <message>
   <source>取消</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>共 {count} 条</source>
   <translation>{count} in all</translation>
  </message>
  <message>
   <source>{state} {count}</source>
   <translation>{state} {count}</translation>
  </message>
  <message>
   <source>还没有提出任何意见，退回去的是一份“没有意见”的审核意见书。</source>
   <translation>No opinion has been written; what leaves is a letter that says there is none.</translation>
  </message>
  <message>
   <source>有 {count} 条意见没有写内容，县区不知道要改什么；请先修改这些意见。</source>
   <translation>{count} opinions say nothing, so the county will not know what to mend; revise them first.</translation>
  </message>
  <message>
   <source>有 {count} 项审定为“需修改”或“退回”，但没有写意见；结论不随文件退回，县区看不到：{names}</source>
   <translation>{count} things were decided to be mended or returned without an opinion; decisions do not travel with the file, so the county will not see them: {names}</translation>
  </message>
  <message>
   <source> 等</source>
   <translation> and others</translation>
  </message>
  <message>
   <source>第一次退回。</source>
   <translation>First return.</translation>
  </message>
  <message>
   <source>上次退回：{moment}。此后新提出或改过的意见 {count} 条。</source>
   <translation>Last return: {moment}. Opinions new or changed since: {count}.</translation>
  </message>
  <message>
   <source>用本单位的密钥签名</source>
   <translation>Sign with this office's key</translation>
  </message>
  <message>
   <source>没有签名的意见，县区导入时会提示向审核单位核实</source>
   <translation>The county is told to ask back when it imports opinions nobody signed</translation>
  </message>
  <message>
   <source>审核单位</source>
   <translation>Reviewing office</translation>
  </message>
  <message>
   <source>审核人</source>
   <translation>Reviewer</translation>
  </message>
  <message>
   <source>日期</source>
   <translation>date</translation>
  </message>
  <message>
   <source>文件夹</source>
   <translation>Folder</translation>
  </message>
  <message>
   <source>选择…</source>
   <translation>Choose…</translation>
  </message>
  <message>
   <source>选择放审核意见的文件夹</source>
   <translation>Choose a folder for the opinions</translation>
  </message>
  <message>
   <source>请写审核单位，它印在审核意见书上。</source>
   <translation>Enter the reviewing office; it is printed on the letter.</translation>
  </message>
  <message>
   <source>请选择放审核意见的文件夹。</source>
   <translation>Choose the folder for the opinions.</translation>
  </message>
 </context>
 <context>
  <name>Review</name>
  <message>
   <source>从未看过</source>
   <translation>Never looked at</translation>
  </message>
  <message>
   <source>看过以后有改动</source>
   <translation>Changed since it was looked at</translation>
  </message>
  <message>
   <source>已整改，待复核</source>
   <translation>Corrected, to be seen again</translation>
  </message>
  <message>
   <source>与上次报送不同</source>
   <translation>Differs from the last submission</translation>
  </message>
  <message>
   <source>有 {count} 个{severity}</source>
   <translation>{count}: {severity}</translation>
  </message>
  <message>
   <source>{count} 个问题已作说明</source>
   <translation>{count} findings explained</translation>
  </message>
  <message>
   <source>这是市级审核意见文件。请在创模档案中导入（cmarchive opinions import 档案库 本文件），逐条答复、整改后重新报送。</source>
   <translation>This is a file of reviewers' opinions. Import it in the program (cmarchive opinions import ARCHIVE FILE), answer each, correct and hand in again.</translation>
  </message>
  <message>
   <source>不是审核意见文件</source>
   <translation>not a file of opinions</translation>
  </message>
  <message>
   <source>没有写明版本</source>
   <translation>no version given</translation>
  </message>
  <message>
   <source>内容与校验值不符，文件被改动或损坏</source>
   <translation>content does not match its checksum; the file was changed or damaged</translation>
  </message>
  <message>
   <source>内容不符合格式</source>
   <translation>content does not have the right form</translation>
  </message>
  <message>
   <source>超过 {most} MB，不可能是审核意见</source>
   <translation>more than {most} MB, which no opinions are</translation>
  </message>
  <message>
   <source>不是审核意见文件，或已损坏</source>
   <translation>not a file of opinions, or damaged</translation>
  </message>
  <message>
   <source>待审</source>
   <translation>To review</translation>
  </message>
  <message>
   <source>通过</source>
   <translation>Passed</translation>
  </message>
  <message>
   <source>需修改</source>
   <translation>To change</translation>
  </message>
  <message>
   <source>退回</source>
   <translation>Returned</translation>
  </message>
  <message>
   <source>已整改</source>
   <translation>Corrected</translation>
  </message>
  <message>
   <source>不采用</source>
   <translation>Not used</translation>
  </message>
  <message>
   <source>材料</source>
   <translation>Document</translation>
  </message>
  <message>
   <source>数据</source>
   <translation>Figure</translation>
  </message>
  <message>
   <source>目录项</source>
   <translation>Slot</translation>
  </message>
  <message>
   <source>校核问题</source>
   <translation>Finding</translation>
  </message>
  <message>
   <source>指标</source>
   <translation>Indicator</translation>
  </message>
  <message>
   <source>{title} 第 {page} 页</source>
   <translation>{title} page {page}</translation>
  </message>
  <message>
   <source>第 {number} 号材料（已不在）</source>
   <translation>item {number} (gone)</translation>
  </message>
  <message>
   <source>{name}（{year} 年）</source>
   <translation>{name} ({year})</translation>
  </message>
  <message>
   <source>校核问题 {number}</source>
   <translation>finding {number}</translation>
  </message>
  <message>
   <source>这是{county}（{code}）的审核意见，本档案库是{own}（{number}）</source>
   <translation>these are opinions on {county} ({code}), and this archive is {own} ({number})</translation>
  </message>
 </context>
 <context>
  <name>ReviewActions</name>
  <message>
   <source>{count} 项：{state}</source>
   <translation>{count} items: {state}</translation>
  </message>
  <message>
   <source>{count} 条意见：{state}</source>
   <translation>{count} opinions: {state}</translation>
  </message>
  <message>
   <source>已由{name}复核签字</source>
   <translation>Signed off by {name}</translation>
  </message>
  <message>
   <source>已修改审核意见</source>
   <translation>Opinion revised</translation>
  </message>
  <message>
   <source>已从话术库删除</source>
   <translation>Phrase deleted</translation>
  </message>
  <message>
   <source>已改评分表</source>
   <translation>Scoring sheet changed</translation>
  </message>
  <message>
   <source>各县区得分</source>
   <translation>Scores of the counties</translation>
  </message>
  <message>
   <source>{county} {total}/{most}（第 {serial} 次报送）</source>
   <translation>{county} {total}/{most} (submission {serial})</translation>
  </message>
  <message>
   <source>各县区得分：{told}</source>
   <translation>Scores of the counties: {told}</translation>
  </message>
  <message>
   <source>；</source>
   <translation>; </translation>
  </message>
  <message>
   <source>已提出审核意见</source>
   <translation>Opinion written</translation>
  </message>
  <message>
   <source>已存入话术库</source>
   <translation>Phrase saved</translation>
  </message>
 </context>
 <context>
  <name>ReviewPage</name>
  <message>
   <source>还没有可以审核的报送。先在“接收”页接收县区的移交包。</source>
   <translation>Nothing to review yet. Receive a county's package on the page Receive first.</translation>
  </message>
  <message>
   <source>退回意见…</source>
   <translation>Return…</translation>
  </message>
  <message>
   <source>去接收</source>
   <translation>Go to Receive</translation>
  </message>
  <message>
   <source>提出审核意见…(&amp;O)</source>
   <translation>Write &amp;opinion…</translation>
  </message>
  <message>
   <source>修改审核意见…(&amp;E)</source>
   <translation>R&amp;evise the opinion…</translation>
  </message>
  <message>
   <source>复核签字(&amp;S)</source>
   <translation>&amp;Sign off</translation>
  </message>
  <message>
   <source>在页面上框选一块(&amp;R)</source>
   <translation>Draw a &amp;region on the page</translation>
  </message>
  <message>
   <source>到变化所在的位置(&amp;J)</source>
   <translation>&amp;Jump to the change</translation>
  </message>
  <message>
   <source>话术库…(&amp;P)</source>
   <translation>&amp;Phrases…</translation>
  </message>
  <message>
   <source>退回审核意见…(&amp;B)</source>
   <translation>Return opinions…(&amp;B)</translation>
  </message>
  <message>
   <source>审定为“{state}”</source>
   <translation>Decide: {state}</translation>
  </message>
  <message>
   <source>这个县区还没有接收的报送。</source>
   <translation>Nothing of this county has been accepted yet.</translation>
  </message>
  <message>
   <source>这次报送中已没有这个数据或材料。</source>
   <translation>This submission no longer has that figure or document.</translation>
  </message>
  <message>
   <source>已选 {count} 项，结论用于全部</source>
   <translation>{count} chosen; a decision is for all of them</translation>
  </message>
  <message>
   <source>{title} 第 {page} 页框选的一块</source>
   <translation>{title}, region of page {page}</translation>
  </message>
  <message>
   <source>{title} 第 {page} 页</source>
   <translation>{title}, page {page}</translation>
  </message>
 </context>
 <context>
  <name>ReviewPane</name>
  <message>
   <source>看原件</source>
   <translation>Original</translation>
  </message>
  <message>
   <source>空格键</source>
   <translation>Space</translation>
  </message>
  <message>
   <source>{name} {key}</source>
   <translation>{name} {key}</translation>
  </message>
  <message>
   <source>复核签字</source>
   <translation>Sign off</translation>
  </message>
  <message>
   <source>提出意见…</source>
   <translation>Write opinion…</translation>
  </message>
  <message>
   <source>修改意见…</source>
   <translation>Revise…</translation>
  </message>
  <message>
   <source>备注或核查意见（可不填）</source>
   <translation>Note or verdict (optional)</translation>
  </message>
  <message>
   <source>备注或核查意见</source>
   <translation>Note or verdict</translation>
  </message>
  <message>
   <source>未选择</source>
   <translation>Nothing selected</translation>
  </message>
 </context>
 <context>
  <name>ReviewReturn</name>
  <message>
   <source>退回审核意见</source>
   <translation>Return opinions</translation>
  </message>
  <message>
   <source>{count} 条意见已写成：{file}，另有审核意见书和整改清单（PDF、Excel）。</source>
   <translation>{count} opinions written: {file}, with the letter and the list of rectifications (PDF, Excel).</translation>
  </message>
  <message>
   <source>已签名，密钥指纹：{fingerprint}；县区首次收到时，请打电话逐组核对。</source>
   <translation>Signed; fingerprint of the key: {fingerprint}. Compare it by telephone when the county receives it for the first time.</translation>
  </message>
  <message>
   <source>没有签名，县区导入时会提示核实。</source>
   <translation>Not signed; the county will be told to ask back.</translation>
  </message>
  <message>
   <source>打开文件夹</source>
   <translation>Open folder</translation>
  </message>
 </context>
 <context>
  <name>ReviewTexts</name>
  <message>
   <source>没有材料</source>
   <translation>No document</translation>
  </message>
  <message>
   <source>没有材料；说明：{text}</source>
   <translation>No document; reason: {text}</translation>
  </message>
  <message>
   <source>报送内容</source>
   <translation>As submitted</translation>
  </message>
  <message>
   <source>有效期 {begin} 至 {end}</source>
   <translation>Valid {begin} to {end}</translation>
  </message>
  <message>
   <source>{count} 个文件，{pages} 页，{kind}</source>
   <translation>{count} files, {pages} pages, {kind}</translation>
  </message>
  <message>
   <source>数据来自这里：{name}（{year} 年）{value}</source>
   <translation>Source of: {name} ({year}) {value}</translation>
  </message>
  <message>
   <source>{year} 年：{value}</source>
   <translation>{year}: {value}</translation>
  </message>
  <message>
   <source>来源：{source}</source>
   <translation>Source: {source}</translation>
  </message>
  <message>
   <source>统计范围：{scope}</source>
   <translation>Scope: {scope}</translation>
  </message>
  <message>
   <source>未填</source>
   <translation>not entered</translation>
  </message>
  <message>
   <source>与上次报送比较</source>
   <translation>Compared with the last submission</translation>
  </message>
  <message>
   <source>没有变化</source>
   <translation>No change</translation>
  </message>
  <message>
   <source>这次新增的材料</source>
   <translation>New in this submission</translation>
  </message>
  <message>
   <source>这次没有再报送</source>
   <translation>Not submitted again</translation>
  </message>
  <message>
   <source>改了：{names}</source>
   <translation>Changed: {names}</translation>
  </message>
  <message>
   <source>{name}：换了文件</source>
   <translation>{name}: file replaced</translation>
  </message>
  <message>
   <source>{name}：第 {pages} 页{change}</source>
   <translation>{name}: page {pages} {change}</translation>
  </message>
  <message>
   <source>{before} → {after}</source>
   <translation>{before} → {after}</translation>
  </message>
  <message>
   <source>{text}（县区自校没有发现）</source>
   <translation>{text} (not found by the county's own check)</translation>
  </message>
  <message>
   <source>{text}（县区判的级别不同）</source>
   <translation>{text} (graded differently by the county)</translation>
  </message>
  <message>
   <source>{text}（涉及的数值与县区自校不同）</source>
   <translation>{text} (other values than in the county's check)</translation>
  </message>
  <message>
   <source>本级复核发现</source>
   <translation>Found by our own check</translation>
  </message>
  <message>
   <source>审定</source>
   <translation>Decision</translation>
  </message>
  <message>
   <source>复核签字：{name}</source>
   <translation>Signed off by: {name}</translation>
  </message>
  <message>
   <source>还没有复核签字</source>
   <translation>Not signed off yet</translation>
  </message>
  <message>
   <source>{day} {author}：{text}（{later} 改）</source>
   <translation>{day} {author}: {text} (changed {later})</translation>
  </message>
  <message>
   <source>以前的说法</source>
   <translation>What it said before</translation>
  </message>
  <message>
   <source>整改建议：{text}</source>
   <translation>How to mend: {text}</translation>
  </message>
  <message>
   <source>依据：{text}</source>
   <translation>Clause: {text}</translation>
  </message>
  <message>
   <source>扣分：{text}</source>
   <translation>Points off: {text}</translation>
  </message>
  <message>
   <source>复核：{text}</source>
   <translation>Signed off by: {text}</translation>
  </message>
  <message>
   <source>县区答复：{text}</source>
   <translation>County's answer: {text}</translation>
  </message>
  <message>
   <source>佐证：{text}</source>
   <translation>Evidence: {text}</translation>
  </message>
  <message>
   <source>核查：{text}</source>
   <translation>Verdict: {text}</translation>
  </message>
  <message>
   <source>冲突：双方同时改动过（{heads}），两边的内容都保留着，由下一次核查或答复定下。</source>
   <translation>Conflict: changed on both sides at once ({heads}). Both are kept; the next verdict or answer settles it.</translation>
  </message>
  <message>
   <source>有 {count} 条意见双方同时改动过，请核对。</source>
   <translation>{count} opinions were changed on both sides at once; please check. </translation>
  </message>
  <message>
   <source>移交包中有 {count} 处以审核人名义写的内容不是本级写的，没有采用。</source>
   <translation>The package holds {count} entries in a reviewer's name that were not written here; they were not used.</translation>
  </message>
 </context>
 <context>
  <name>Rollup</name>
  <message>
   <source>市级档案库</source>
   <translation>Archive of the city</translation>
  </message>
  <message>
   <source>{county}第 {serial} 次报送</source>
   <translation>{county} submission {serial}</translation>
  </message>
  <message>
   <source>{count} 个县区{how}</source>
   <translation>{count} counties {how}</translation>
  </message>
  <message>
   <source>合计（方案规定）</source>
   <translation>added up (as the scheme says)</translation>
  </message>
  <message>
   <source>合计（按单位推断）</source>
   <translation>added up (inferred from units)</translation>
  </message>
  <message>
   <source>由合计重算</source>
   <translation>worked out from sums</translation>
  </message>
  <message>
   <source>不可合计</source>
   <translation>not to be added up</translation>
  </message>
  <message>
   <source>{stem}全市汇总.xlsx</source>
   <translation>{stem} city summary.xlsx</translation>
  </message>
  <message>
   <source>{stem}县区汇总.pdf</source>
   <translation>{stem} county summary.pdf</translation>
  </message>
  <message>
   <source>由县区合计重算</source>
   <translation>worked out from the sum of counties</translation>
  </message>
  <message>
   <source>{name}还没有报送。</source>
   <translation>{name} has submitted nothing yet.</translation>
  </message>
  <message>
   <source>未报送</source>
   <translation>Not submitted</translation>
  </message>
  <message>
   <source>第 {place} 名</source>
   <translation>No. {place}</translation>
  </message>
  <message>
   <source>第 {serial} 次</source>
   <translation>No. {serial}</translation>
  </message>
  <message>
   <source>{name}：{received} 报送，应备材料 {needed} 项已齐 {done} 项；错误 {errors} 个，其中没有说明的 {open} 个；审核意见 {opinions} 条，待整改 {wait} 条，已整改待核查 {mended} 条。</source>
   <translation>{name}: submitted {received}; {done} of {needed} required documents in order; {errors} errors, {open} of them unexplained; {opinions} opinions, {wait} to be remedied, {mended} remedied and to be verified.</translation>
  </message>
  <message>
   <source>{sums}
按市级填报：{own}</source>
   <translation>{sums}
By the city's own figures: {own}</translation>
  </message>
  <message>
   <source>与市级不符</source>
   <translation>City differs</translation>
  </message>
  <message>
   <source>相符</source>
   <translation>Agrees</translation>
  </message>
  <message>
   <source>缺县区</source>
   <translation>Counties missing</translation>
  </message>
  <message>
   <source>无可比</source>
   <translation>Nothing to compare</translation>
  </message>
  <message>
   <source>、</source>
   <translation>, </translation>
  </message>
  <message>
   <source>缺：{names}</source>
   <translation>Missing: {names}</translation>
  </message>
  <message>
   <source>{value}{unit}，各县区中位数 {median}{unit}</source>
   <translation>{value}{unit}, median of the counties {median}{unit}</translation>
  </message>
  <message>
   <source>是上年的 {value} 倍，各县区中位数 {median} 倍</source>
   <translation>{value} times last year's, median of the counties {median} times</translation>
  </message>
  <message>
   <source>离群只是提示，不是错误；请对照材料看一看。比较了 {count} 个县区。</source>
   <translation>An outlier is only a hint, not an error; look at the documents. {count} counties were compared.</translation>
  </message>
  <message>
   <source>离群</source>
   <translation>Outlier</translation>
  </message>
  <message>
   <source>{county}（{enterprise}）</source>
   <translation>{county} ({enterprise})</translation>
  </message>
  <message>
   <source>两县同一企业</source>
   <translation>Same enterprise twice</translation>
  </message>
  <message>
   <source>一数多说</source>
   <translation>Told in two ways</translation>
  </message>
  <message>
   <source>；</source>
   <translation>; </translation>
  </message>
  <message>
   <source>{name} {year}：{told}</source>
   <translation>{name} {year}: {told}</translation>
  </message>
 </context>
 <context>
  <name>RollupPage</name>
  <message>
   <source>重新汇总</source>
   <translation>Roll up again</translation>
  </message>
  <message>
   <source>导出汇总台账和汇总表…</source>
   <translation>Export workbook and summary…</translation>
  </message>
  <message>
   <source>到选中的县区或数据</source>
   <translation>Go to the chosen county or figure</translation>
  </message>
  <message>
   <source>汇总县区报送</source>
   <translation>Rolling up the counties</translation>
  </message>
  <message>
   <source>选择放汇总台账的文件夹</source>
   <translation>Choose a folder for the workbook</translation>
  </message>
  <message>
   <source>导出汇总</source>
   <translation>Export roll-up</translation>
  </message>
  <message>
   <source>年度</source>
   <translation>Year</translation>
  </message>
  <message>
   <source>县区</source>
   <translation>County</translation>
  </message>
  <message>
   <source>名次</source>
   <translation>Rank</translation>
  </message>
  <message>
   <source>报送</source>
   <translation>Submission</translation>
  </message>
  <message>
   <source>齐备</source>
   <translation>In order</translation>
  </message>
  <message>
   <source>未说明错误</source>
   <translation>Unexplained errors</translation>
  </message>
  <message>
   <source>警告</source>
   <translation>Warnings</translation>
  </message>
  <message>
   <source>待整改</source>
   <translation>To remedy</translation>
  </message>
  <message>
   <source>待核查</source>
   <translation>To verify</translation>
  </message>
  <message>
   <source>距今天数</source>
   <translation>Days ago</translation>
  </message>
  <message>
   <source>数据项</source>
   <translation>Figure</translation>
  </message>
  <message>
   <source>比较</source>
   <translation>Comparison</translation>
  </message>
  <message>
   <source>县区合计</source>
   <translation>Counties' sum</translation>
  </message>
  <message>
   <source>市级填报</source>
   <translation>City's figure</translation>
  </message>
  <message>
   <source>单位</source>
   <translation>Unit</translation>
  </message>
  <message>
   <source>县区数</source>
   <translation>Counties</translation>
  </message>
  <message>
   <source>缺报县区</source>
   <translation>Missing counties</translation>
  </message>
  <message>
   <source>合计方法</source>
   <translation>Method</translation>
  </message>
  <message>
   <source>指标</source>
   <translation>Indicator</translation>
  </message>
  <message>
   <source>按县区合计</source>
   <translation>By counties' sums</translation>
  </message>
  <message>
   <source>按市级填报</source>
   <translation>By city's figures</translation>
  </message>
  <message>
   <source>理由</source>
   <translation>Reason</translation>
  </message>
  <message>
   <source>县区或企业</source>
   <translation>County or enterprise</translation>
  </message>
  <message>
   <source>疑点</source>
   <translation>Doubt</translation>
  </message>
  <message>
   <source>情况</source>
   <translation>Details</translation>
  </message>
  <message>
   <source>通报</source>
   <translation>Progress</translation>
  </message>
  <message>
   <source>合计</source>
   <translation>Totals</translation>
  </message>
  <message>
   <source>搜索</source>
   <translation>Search</translation>
  </message>
  <message>
   <source>导出…</source>
   <translation>Export…</translation>
  </message>
  <message>
   <source>说明</source>
   <translation>Details</translation>
  </message>
  <message>
   <source>{count} 个县区，已报送 {there} 个；{verdicts}</source>
   <translation>{count} counties, {there} have submitted; {verdicts}</translation>
  </message>
  <message>
   <source>疑点 {count}</source>
   <translation>Doubts {count}</translation>
  </message>
  <message>
   <source>还没有汇总。</source>
   <translation>Nothing has been rolled up yet.</translation>
  </message>
  <message>
   <source>汇总</source>
   <translation>Roll up</translation>
  </message>
  <message>
   <source>还没有县区。收到县区的移交包后，这里列出合计、排名和互相不符的地方。</source>
   <translation>There are no counties yet. Once their packages are received, totals, ranking and contradictions are listed here.</translation>
  </message>
  <message>
   <source>去接收</source>
   <translation>Go to Receive</translation>
  </message>
  <message>
   <source>没有符合搜索的。</source>
   <translation>Nothing matches the search.</translation>
  </message>
  <message>
   <source>没有发现离群的数据、两县同一企业或一数多说。</source>
   <translation>No outliers, no enterprise in two counties and no figure told in two ways were found.</translation>
  </message>
  <message>
   <source>县区报送中没有可以汇总的数据。</source>
   <translation>The submissions hold no figures that can be rolled up.</translation>
  </message>
  <message>
   <source>汇总台账已写成：{workbook}；汇总表：{summary}</source>
   <translation>The workbook was written: {workbook}; summary: {summary}</translation>
  </message>
  <message>
   <source>打开汇总表</source>
   <translation>Open summary</translation>
  </message>
 </context>
 <context>
  <name>Roster</name>
  <message>
   <source>表头下面没有任何企业；请填好后重新导入。</source>
   <translation>There is no enterprise below the headings; fill in the table and import again.</translation>
  </message>
  <message>
   <source>这一行没有企业名称，没有导入；请补填名称后重新导入。</source>
   <translation>This row has no enterprise name and was not imported; add the name and import again.</translation>
  </message>
  <message>
   <source>信用代码被存成了数字，末几位已丢失，没有导入；请把该列设为文本后重新填写。</source>
   <translation>The credit code was stored as a number and lost its last digits, so this was not imported; format the column as text and enter it again.</translation>
  </message>
  <message>
   <source>“{text}”不是统一社会信用代码，没有导入这一格；有了代码后请补填。</source>
   <translation>"{text}" is not a credit code; this cell was not imported. Add the code once there is one.</translation>
  </message>
  <message>
   <source>统一社会信用代码“{code}”有误：{reason}；已照原样导入，请核对营业执照。</source>
   <translation>Credit code "{code}" is wrong: {reason}. It was imported as it is; compare it with the business licence.</translation>
  </message>
  <message>
   <source>“{text}”不能读作年月，没有导入；请写成 2009-05 的形式。</source>
   <translation>"{text}" is not a month and was not imported; write it like 2009-05.</translation>
  </message>
  <message>
   <source>状态“{text}”无法识别，已按在产导入；请填在产、停产或关停。</source>
   <translation>Status "{text}" is not recognised and was imported as operating; write 在产 (operating), 停产 (suspended) or 关停 (closed).</translation>
  </message>
  <message>
   <source>信用代码</source>
   <translation>credit code</translation>
  </message>
  <message>
   <source>企业名称</source>
   <translation>enterprise name</translation>
  </message>
  <message>
   <source>“{name}”与 {where} 的“{first}”{what}相同，没有导入这一行；请核对后只保留一行。</source>
   <translation>"{name}" has the same {what} as "{first}" in {where} and was not imported; check both and keep one row.</translation>
  </message>
  <message>
   <source>“{heading}”填的是“{text}”，看不出是或否，没有导入这一格；请填是或否。</source>
   <translation>"{heading}" says "{text}", neither yes nor no; this cell was not imported. Write 是 (yes) or 否 (no).</translation>
  </message>
  <message>
   <source>{choice}“{text}”无法识别，没有导入这一格；请填{titles}之一。</source>
   <translation>{choice} "{text}" is not recognised; this cell was not imported. Write one of {titles}.</translation>
  </message>
  <message>
   <source>信用代码是库中“{other}”的，名称却与库中另一家企业相同，没有导入这一行；请核对名称和代码。</source>
   <translation>The credit code is that of "{other}", but the name is that of another enterprise in the archive; this row was not imported. Check name and code.</translation>
  </message>
  <message>
   <source>企业名称由“{old}”改为“{new}”（信用代码相同），请核对。</source>
   <translation>The enterprise "{old}" is now called "{new}" (same credit code); please verify.</translation>
  </message>
  <message>
   <source>“{name}”的信用代码由 {old} 改为 {new}，请核对是否同一家企业。</source>
   <translation>The credit code of "{name}" changed from {old} to {new}; verify that it is the same enterprise.</translation>
  </message>
 </context>
 <context>
  <name>RowHeader</name>
  <message>
   <source>是/否</source>
   <translation>yes/no</translation>
  </message>
 </context>
 <context>
  <name>RuleProblem</name>
  <message>
   <source>smaller 和 larger 是同一个字段</source>
   <translation>smaller and larger are the same field</translation>
  </message>
  <message>
   <source>{name} 至少要有一个不在 optional 中的数据项</source>
   <translation>{name} needs at least one figure that is not in optional</translation>
  </message>
  <message>
   <source>{name} 中的 {codes} 不在关系式中</source>
   <translation>{codes} of {name} are not in the relation</translation>
  </message>
  <message>
   <source>explained_within 应与 explained_by 一一对应</source>
   <translation>explained_within must correspond to explained_by one by one</translation>
  </message>
  <message>
   <source>factors 不能为空</source>
   <translation>factors may not be empty</translation>
  </message>
  <message>
   <source>allowed_percent 不能小于 100</source>
   <translation>allowed_percent may not be below 100</translation>
  </message>
  <message>
   <source>low 不能大于 high</source>
   <translation>low may not be above high</translation>
  </message>
  <message>
   <source>数据项 {code} 的单位不是 %</source>
   <translation>the unit of figure {code} is not %</translation>
  </message>
  <message>
   <source>材料目录项 {slot} 没有字段 {field}</source>
   <translation>slot {slot} has no field {field}</translation>
  </message>
  <message>
   <source>earlier 和 later 是同一个日期</source>
   <translation>earlier and later are the same date</translation>
  </message>
  <message>
   <source>classes 不能为空</source>
   <translation>classes may not be empty</translation>
  </message>
  <message>
   <source>{month} 月 {day} 日不是每年都有的日子</source>
   <translation>day {day} of month {month} does not exist in every year</translation>
  </message>
  <message>
   <source>at_least 和 at_most 至少要有一个</source>
   <translation>at least one of at_least and at_most is needed</translation>
  </message>
  <message>
   <source>参数 {name}：“{value}”不是日期（年-月-日）</source>
   <translation>parameter {name}: "{value}" is not a date (year-month-day)</translation>
  </message>
  <message>
   <source>参数 since：“{value}”不是日期（年-月-日）</source>
   <translation>parameter since: "{value}" is not a date (year-month-day)</translation>
  </message>
  <message>
   <source>数据项 {code} 不是“是/否”</source>
   <translation>figure {code} is not of kind yes/no</translation>
  </message>
  <message>
   <source>flags 不能为空</source>
   <translation>flags may not be empty</translation>
  </message>
  <message>
   <source>属性 {code} 不是企业属性</source>
   <translation>flag {code} is not one of enterprises</translation>
  </message>
  <message>
   <source>numerator 至少要有一个不在 optional 中的数据项</source>
   <translation>numerator needs at least one figure that is not in optional</translation>
  </message>
  <message>
   <source>denominator 至少要有一个不在 optional 中的数据项</source>
   <translation>denominator needs at least one figure that is not in optional</translation>
  </message>
  <message>
   <source>optional 中的 {codes} 不在关系式中</source>
   <translation>{codes} of optional are not in the relation</translation>
  </message>
  <message>
   <source>percent 不能小于 {least}</source>
   <translation>percent may not be below {least}</translation>
  </message>
  <message>
   <source>slots 不能为空</source>
   <translation>slots may not be empty</translation>
  </message>
  <message>
   <source>全市</source>
   <translation>the city</translation>
  </message>
  <message>
   <source>企业</source>
   <translation>enterprises</translation>
  </message>
  <message>
   <source>用 region 指定全市数据项时，variables 只能有一个</source>
   <translation>with a city figure in region, variables may have one member only</translation>
  </message>
  <message>
   <source>数据项 {code} 不在{level}层级填报</source>
   <translation>figure {code} is not reported at the level of {level}</translation>
  </message>
  <message>
   <source>low 和 high 至少要有一个</source>
   <translation>at least one of low and high is needed</translation>
  </message>
  <message>
   <source>parts 不能为空</source>
   <translation>parts may not be empty</translation>
  </message>
  <message>
   <source>chain 至少要有两个数据项</source>
   <translation>chain needs at least two figures</translation>
  </message>
  <message>
   <source>variables 至少要有两个数据项</source>
   <translation>variables needs at least two figures</translation>
  </message>
  <message>
   <source>variables 不能为空</source>
   <translation>variables may not be empty</translation>
  </message>
  <message>
   <source>difference 应有两个数据项，减数在后</source>
   <translation>difference needs two figures, the one subtracted last</translation>
  </message>
  <message>
   <source>permits 不能为空</source>
   <translation>permits may not be empty</translation>
  </message>
  <message>
   <source>没有 denominator，不能有 mistaken_for</source>
   <translation>without denominator there is no mistaken_for</translation>
  </message>
  <message>
   <source>数据项 {code} 应在全市和企业两个层级填报</source>
   <translation>figure {code} must be reported at the levels of city and enterprise</translation>
  </message>
  <message>
   <source>数据项 {code} 不在全市层级填报</source>
   <translation>figure {code} is not reported at the level of the city</translation>
  </message>
  <message>
   <source>parts 和 industries 不能为空</source>
   <translation>parts and industries may not be empty</translation>
  </message>
  <message>
   <source>flags 和 variables 不能为空</source>
   <translation>flags and variables may not be empty</translation>
  </message>
  <message>
   <source>headings 不能为空</source>
   <translation>headings may not be empty</translation>
  </message>
  <message>
   <source>count 至少为 1</source>
   <translation>count must be 1 at least</translation>
  </message>
  <message>
   <source>among 和 slots 中的目录项应按同一种对象重复</source>
   <translation>slots in among and slots must repeat by the same kind of thing</translation>
  </message>
  <message>
   <source>sections 的每一项至少要有一个名称</source>
   <translation>each member of sections needs at least one name</translation>
  </message>
  <message>
   <source>parts 和 optional 不能都为空</source>
   <translation>parts and optional may not both be empty</translation>
  </message>
  <message>
   <source>shares 至少要有两个数据项</source>
   <translation>shares needs at least two figures</translation>
  </message>
  <message>
   <source>没有名为“{check}”的核对方法</source>
   <translation>there is no check kind "{check}"</translation>
  </message>
  <message>
   <source>应为文字</source>
   <translation>must be text</translation>
  </message>
  <message>
   <source>应为 true 或 false</source>
   <translation>must be true or false</translation>
  </message>
  <message>
   <source>应为整数</source>
   <translation>must be a whole number</translation>
  </message>
  <message>
   <source>应为整数或加引号的小数</source>
   <translation>must be a whole number or a decimal in quotes</translation>
  </message>
  <message>
   <source>“{value}”不是数</source>
   <translation>"{value}" is not a number</translation>
  </message>
  <message>
   <source>没有编码为“{code}”的数据项</source>
   <translation>there is no figure with code "{code}"</translation>
  </message>
  <message>
   <source>没有编码为“{code}”的材料目录项</source>
   <translation>there is no slot with code "{code}"</translation>
  </message>
  <message>
   <source>没有编码为“{code}”的属性</source>
   <translation>there is no flag with code "{code}"</translation>
  </message>
  <message>
   <source>不认识单位“{unit}”</source>
   <translation>unknown unit "{unit}"</translation>
  </message>
  <message>
   <source>应为 {choices} 之一</source>
   <translation>must be one of {choices}</translation>
  </message>
  <message>
   <source>应为列表</source>
   <translation>must be a list</translation>
  </message>
  <message>
   <source>不认识的参数 {name}</source>
   <translation>unknown parameter {name}</translation>
  </message>
  <message>
   <source>参数 {name}：{reason}</source>
   <translation>parameter {name}: {reason}</translation>
  </message>
  <message>
   <source>缺少参数 {name}</source>
   <translation>parameter {name} is missing</translation>
  </message>
  <message>
   <source>数据项 {code} 不在本规则的层级填报</source>
   <translation>figure {code} is not reported at the level of this rule</translation>
  </message>
  <message>
   <source>数据项 {code} 的单位“{unit}”不能换算为“{wanted}”</source>
   <translation>unit "{unit}" of figure {code} cannot be converted to "{wanted}"</translation>
  </message>
  <message>
   <source>无</source>
   <translation>none</translation>
  </message>
 </context>
 <context>
  <name>Scheme</name>
  <message>
   <source>数据项互相推算，成了循环：{chain}（规则 {rules}）</source>
   <translation>figures are worked out from one another in a circle: {chain} (rules {rules})</translation>
  </message>
  <message>
   <source>城市标志</source>
   <translation>city flag</translation>
  </message>
  <message>
   <source>另一限值必须写明适用于哪类城市</source>
   <translation>another limit must say for which cities it is</translation>
  </message>
  <message>
   <source>缺少该项</source>
   <translation>this entry is missing</translation>
  </message>
  <message>
   <source>{kind} 条件必须列出它所组合的条件</source>
   <translation>a condition of kind {kind} must list those it combines</translation>
  </message>
  <message>
   <source>组合条件不判断数据项，请写在所组合的条件里</source>
   <translation>a combined condition judges no figure; write it in those it combines</translation>
  </message>
  <message>
   <source>只有 all、any 条件可以组合其他条件</source>
   <translation>only conditions of kind all or any combine others</translation>
  </message>
  <message>
   <source>要求不明的条件不能有数据项和限值</source>
   <translation>a condition of kind unknown has no figure and no limit</translation>
  </message>
  <message>
   <source>趋势至少要比较两年</source>
   <translation>a trend compares two years at least</translation>
  </message>
  <message>
   <source>数据项</source>
   <translation>figure</translation>
  </message>
  <message>
   <source>fact 条件的数据项应为 boolean 类型</source>
   <translation>the figure of a fact condition must be boolean</translation>
  </message>
  <message>
   <source>threshold 条件必须有限值</source>
   <translation>a threshold condition needs a limit</translation>
  </message>
  <message>
   <source>没有可以换算的单位“{unit}”</source>
   <translation>there is no unit "{unit}" to convert to</translation>
  </message>
  <message>
   <source>不能与自身比较</source>
   <translation>nothing is compared with itself</translation>
  </message>
  <message>
   <source>单位“{unit}”不能换算成数据项 {code} 的单位“{target}”</source>
   <translation>unit "{unit}" cannot be converted to "{target}", that of figure {code}</translation>
  </message>
  <message>
   <source>没有可以沿用的方案“{base}”</source>
   <translation>there is no scheme "{base}" to extend</translation>
  </message>
  <message>
   <source>可以去掉的条目</source>
   <translation>entry to leave out</translation>
  </message>
  <message>
   <source>第 {indicator} 项的证明材料编码应为 {prefix} 加两位数字</source>
   <translation>the code of evidence for indicator {indicator} must be {prefix} and two digits</translation>
  </message>
  <message>
   <source>同时废止{repeals}。</source>
   <translation>Repeals {repeals}.</translation>
  </message>
  <message>
   <source>没有{kind}“{name}”</source>
   <translation>there is no {kind} "{name}"</translation>
  </message>
  <message>
   <source>，是否应为“{close}”</source>
   <translation>; did you mean "{close}"</translation>
  </message>
  <message>
   <source>缺少该文件</source>
   <translation>the file is missing</translation>
  </message>
  <message>
   <source>无法读取该文件：{cause}</source>
   <translation>the file cannot be read: {cause}</translation>
  </message>
  <message>
   <source>不是 UTF-8 编码，请另存为 UTF-8</source>
   <translation>not UTF-8; save it as UTF-8</translation>
  </message>
  <message>
   <source>不符合 TOML 语法，请检查引号、括号、等号和重复的键</source>
   <translation>not valid TOML; check quotes, brackets, equal signs and repeated keys</translation>
  </message>
  <message>
   <source>第 {line} 行第 {column} 列</source>
   <translation>line {line} column {column}</translation>
  </message>
  <message>
   <source>文件末尾</source>
   <translation>end of file</translation>
  </message>
  <message>
   <source>应为{expected}，实为 {shown}</source>
   <translation>must be {expected}, but is {shown}</translation>
  </message>
  <message>
   <source>不能为空</source>
   <translation>may not be empty</translation>
  </message>
  <message>
   <source>应不小于 {least}，实为 {value}</source>
   <translation>may not be below {least}, but is {value}</translation>
  </message>
  <message>
   <source>空</source>
   <translation>empty</translation>
  </message>
  <message>
   <source>应为 {names} 之一，实为 {value}</source>
   <translation>must be one of {names}, but is {value}</translation>
  </message>
  <message>
   <source>列表中只能有文字，实有 {value}</source>
   <translation>only texts may be in the list, but there is {value}</translation>
  </message>
  <message>
   <source>应为数字：{reason}</source>
   <translation>must be a number: {reason}</translation>
  </message>
  <message>
   <source>第 {position} 个</source>
   <translation>no. {position}</translation>
  </message>
  <message>
   <source>出处“{key}”没有列入 sources.toml</source>
   <translation>source "{key}" is not in sources.toml</translation>
  </message>
  <message>
   <source>名为该项的键</source>
   <translation>key of this name</translation>
  </message>
  <message>
   <source>“{value}”重复出现</source>
   <translation>"{value}" is repeated</translation>
  </message>
  <message>
   <source>名称或别名“{name}”已属于 {owner}</source>
   <translation>the name or alias "{name}" belongs to {owner}</translation>
  </message>
  <message>
   <source>企业标志</source>
   <translation>enterprise flag</translation>
  </message>
  <message>
   <source>编码应为一个大写字母加两位数字，如 C01</source>
   <translation>the code must be a capital and two digits, such as C01</translation>
  </message>
  <message>
   <source>材料目录分组</source>
   <translation>group of the directory</translation>
  </message>
  <message>
   <source>有效期按年数计算的目录项必须写明年数</source>
   <translation>a slot that is valid for years must say how many</translation>
  </message>
  <message>
   <source>编码已用于 scheme.toml 中的城市标志</source>
   <translation>the code is used by a city flag in scheme.toml</translation>
  </message>
  <message>
   <source>缺少单位</source>
   <translation>the unit is missing</translation>
  </message>
  <message>
   <source>不能为空，应写 region、enterprise 或两者</source>
   <translation>may not be empty: region, enterprise or both</translation>
  </message>
  <message>
   <source>国家环境保护模范城市考核指标及其实施细则（第六阶段）</source>
   <translation>National model city, stage 6 (indicators and rules)</translation>
  </message>
  <message>
   <source>创模第六阶段</source>
   <translation>National model city, stage 6</translation>
  </message>
  <message>
   <source>没有取得环办〔2011〕3号全文。26 项考核指标中，只有第 1 项和第 2 项的开头是正式文本原文；其余各项的文字、限值、统计范围和时限，依据其他年份的版本、地方方案和报道重建，部分凭记忆，每项都标有可信程度。用于正式申报前，须由持有正式文本的人员逐项核对。</source>
   <translation>The full text of document 3 of 2011 was not found. Of the 26 indicators, only no. 1 and the beginning of no. 2 are the official wording; wording, limits, areas and windows of the others were rebuilt from versions of other years, local plans and reports, partly from memory, and each is marked with how sure it is. Before it is used for an application, somebody who has the official text must compare every item.</translation>
  </message>
  <message>
   <source>西部城市</source>
   <translation>Western city</translation>
  </message>
  <message>
   <source>缺水城市</source>
   <translation>Water-scarce city</translation>
  </message>
  <message>
   <source>地级市</source>
   <translation>Prefecture-level city</translation>
  </message>
  <message>
   <source>城市级别</source>
   <translation>Level of city</translation>
  </message>
  <message>
   <source>县级市（县、区）</source>
   <translation>County-level city (county, district)</translation>
  </message>
  <message>
   <source>采暖地区</source>
   <translation>District with heating</translation>
  </message>
  <message>
   <source>重点管理</source>
   <translation>Key management</translation>
  </message>
  <message>
   <source>排污许可管理类别</source>
   <translation>Discharge permit category</translation>
  </message>
  <message>
   <source>简化管理</source>
   <translation>Simplified management</translation>
  </message>
  <message>
   <source>登记管理</source>
   <translation>Registration</translation>
  </message>
  <message>
   <source>不纳入</source>
   <translation>Not covered</translation>
  </message>
  <message>
   <source>有建设项目</source>
   <translation>Has construction projects</translation>
  </message>
  <message>
   <source>已投产</source>
   <translation>In production</translation>
  </message>
  <message>
   <source>自主验收</source>
   <translation>Own acceptance</translation>
  </message>
  <message>
   <source>环保部门验收</source>
   <translation>Accepted by the authority</translation>
  </message>
  <message>
   <source>有排放口</source>
   <translation>Has outlets</translation>
  </message>
  <message>
   <source>产生废水</source>
   <translation>Produces wastewater</translation>
  </message>
  <message>
   <source>废水直接排放</source>
   <translation>Direct wastewater discharge</translation>
  </message>
  <message>
   <source>废水间接排放</source>
   <translation>Indirect wastewater discharge</translation>
  </message>
  <message>
   <source>产生废气</source>
   <translation>Produces waste gas</translation>
  </message>
  <message>
   <source>有污染防治设施</source>
   <translation>Has treatment facilities</translation>
  </message>
  <message>
   <source>第三方治理运维</source>
   <translation>Operated by a third party</translation>
  </message>
  <message>
   <source>安装在线监测</source>
   <translation>Online monitoring</translation>
  </message>
  <message>
   <source>承担减排任务</source>
   <translation>Bound to reduce emissions</translation>
  </message>
  <message>
   <source>水环境重点排污单位</source>
   <translation>Key water polluter</translation>
  </message>
  <message>
   <source>大气环境重点排污单位</source>
   <translation>Key air polluter</translation>
  </message>
  <message>
   <source>噪声重点排污单位</source>
   <translation>Key noise polluter</translation>
  </message>
  <message>
   <source>环境风险重点管控单位</source>
   <translation>Key environmental risk</translation>
  </message>
  <message>
   <source>土壤污染重点监管单位</source>
   <translation>Key soil supervision</translation>
  </message>
  <message>
   <source>产生危险废物</source>
   <translation>Produces hazardous waste</translation>
  </message>
  <message>
   <source>危险废物委托处置</source>
   <translation>Hands hazardous waste to others</translation>
  </message>
  <message>
   <source>危险废物跨省转移</source>
   <translation>Moves hazardous waste across provinces</translation>
  </message>
  <message>
   <source>危险废物经营单位</source>
   <translation>Handles hazardous waste as a business</translation>
  </message>
  <message>
   <source>产生一般工业固体废物</source>
   <translation>Produces general industrial solid waste</translation>
  </message>
  <message>
   <source>医疗机构</source>
   <translation>Medical institution</translation>
  </message>
  <message>
   <source>须备案应急预案</source>
   <translation>Must file an emergency plan</translation>
  </message>
  <message>
   <source>涉危险化学品</source>
   <translation>Hazardous chemicals</translation>
  </message>
  <message>
   <source>投保环境污染责任险</source>
   <translation>Insured for environmental liability</translation>
  </message>
  <message>
   <source>列入强制清洁生产审核</source>
   <translation>Mandatory cleaner production audit</translation>
  </message>
  <message>
   <source>纳入碳排放管理</source>
   <translation>Under carbon management</translation>
  </message>
  <message>
   <source>开展泄漏检测与修复</source>
   <translation>Leak detection and repair</translation>
  </message>
  <message>
   <source>环境统计调查对象</source>
   <translation>In the environmental statistics</translation>
  </message>
  <message>
   <source>环境信息披露企业</source>
   <translation>Discloses environmental information</translation>
  </message>
  <message>
   <source>环境保护税纳税人</source>
   <translation>Pays environmental tax</translation>
  </message>
  <message>
   <source>参加环境信用评价</source>
   <translation>Environmental credit rating</translation>
  </message>
  <message>
   <source>接受过现场检查</source>
   <translation>Was inspected</translation>
  </message>
  <message>
   <source>被责令改正</source>
   <translation>Was ordered to correct</translation>
  </message>
  <message>
   <source>受过行政处罚</source>
   <translation>Was penalised</translation>
  </message>
  <message>
   <source>被停产整治或查封扣押</source>
   <translation>Was shut down, closed or sealed</translation>
  </message>
  <message>
   <source>督察交办</source>
   <translation>Assigned by inspectors</translation>
  </message>
  <message>
   <source>有信访投诉</source>
   <translation>Had complaints</translation>
  </message>
  <message>
   <source>涉辐射</source>
   <translation>Radiation</translation>
  </message>
  <message>
   <source>有拆除活动</source>
   <translation>Demolition works</translation>
  </message>
  <message>
   <source>退役或关停</source>
   <translation>Decommissioned or closed</translation>
  </message>
  <message>
   <source>企业基本信息</source>
   <translation>Enterprise basics</translation>
  </message>
  <message>
   <source>基本</source>
   <translation>Basics</translation>
  </message>
  <message>
   <source>建设项目环保手续</source>
   <translation>Environmental formalities of projects</translation>
  </message>
  <message>
   <source>项目</source>
   <translation>Projects</translation>
  </message>
  <message>
   <source>排污许可与总量</source>
   <translation>Discharge permit and totals</translation>
  </message>
  <message>
   <source>许可</source>
   <translation>Permit</translation>
  </message>
  <message>
   <source>污染防治设施</source>
   <translation>Pollution control facilities</translation>
  </message>
  <message>
   <source>设施</source>
   <translation>Facilities</translation>
  </message>
  <message>
   <source>环境监测</source>
   <translation>Environmental monitoring</translation>
  </message>
  <message>
   <source>监测</source>
   <translation>Monitoring</translation>
  </message>
  <message>
   <source>固体废物与危险废物</source>
   <translation>Solid and hazardous waste</translation>
  </message>
  <message>
   <source>固废</source>
   <translation>Waste</translation>
  </message>
  <message>
   <source>环境风险与应急</source>
   <translation>Environmental risk and emergencies</translation>
  </message>
  <message>
   <source>应急</source>
   <translation>Emergency</translation>
  </message>
  <message>
   <source>清洁生产与体系</source>
   <translation>Cleaner production and systems</translation>
  </message>
  <message>
   <source>清洁</source>
   <translation>Cleaner</translation>
  </message>
  <message>
   <source>内部环境管理与信息公开</source>
   <translation>Internal management and disclosure</translation>
  </message>
  <message>
   <source>管理</source>
   <translation>Management</translation>
  </message>
  <message>
   <source>税费</source>
   <translation>Taxes and fees</translation>
  </message>
  <message>
   <source>监督执法</source>
   <translation>Supervision and enforcement</translation>
  </message>
  <message>
   <source>执法</source>
   <translation>Enforcement</translation>
  </message>
  <message>
   <source>信访</source>
   <translation>Complaints</translation>
  </message>
  <message>
   <source>辐射</source>
   <translation>Radiation</translation>
  </message>
  <message>
   <source>土壤与退役</source>
   <translation>Soil and decommissioning</translation>
  </message>
  <message>
   <source>土壤</source>
   <translation>Soil</translation>
  </message>
  <message>
   <source>声像及其他</source>
   <translation>Audiovisual and other</translation>
  </message>
  <message>
   <source>其他</source>
   <translation>Other</translation>
  </message>
  <message>
   <source>按期完成国家和省下达的主要污染物总量控制任务</source>
   <translation>National and provincial targets for total emissions of main pollutants met on time</translation>
  </message>
  <message>
   <source>总量减排</source>
   <translation>Total emissions</translation>
  </message>
  <message>
   <source>基本条件</source>
   <translation>Basic conditions</translation>
  </message>
  <message>
   <source>市域</source>
   <translation>City territory</translation>
  </message>
  <message>
   <source>上级下达的减排任务文件和年度减排考核结果</source>
   <translation>Assigned reduction targets and the yearly assessment</translation>
  </message>
  <message>
   <source>环保局</source>
   <translation>Environmental protection bureau</translation>
  </message>
  <message>
   <source>化学需氧量排放总量不超过下达的控制目标</source>
   <translation>COD emissions within the assigned target</translation>
  </message>
  <message>
   <source>氨氮排放总量不超过下达的控制目标</source>
   <translation>Ammonia nitrogen emissions within the assigned target</translation>
  </message>
  <message>
   <source>二氧化硫排放总量不超过下达的控制目标</source>
   <translation>SO₂ emissions within the assigned target</translation>
  </message>
  <message>
   <source>氮氧化物排放总量不超过下达的控制目标</source>
   <translation>NOx emissions within the assigned target</translation>
  </message>
  <message>
   <source>近三年城市市域内未发生重大、特大环境事件，制定环境突发事件应急预案并进行演练</source>
   <translation>No major environmental incident in the city in three years; an emergency plan made and exercised</translation>
  </message>
  <message>
   <source>无重大事件</source>
   <translation>No major incident</translation>
  </message>
  <message>
   <source>环保、公安、安监、卫生等部门的证明和上级通报</source>
   <translation>Statements of the departments, notices of superiors</translation>
  </message>
  <message>
   <source>公安局</source>
   <translation>Public security bureau</translation>
  </message>
  <message>
   <source>卫生局</source>
   <translation>Health bureau</translation>
  </message>
  <message>
   <source>经委</source>
   <translation>Economic commission</translation>
  </message>
  <message>
   <source>林业局</source>
   <translation>Forestry bureau</translation>
  </message>
  <message>
   <source>安监局</source>
   <translation>Work safety bureau</translation>
  </message>
  <message>
   <source>近三年无重大、特大环境事件，有预案并演练，前一年无重大违法案件</source>
   <translation>No major incident in three years, plan made and exercised, no major violation in the year before</translation>
  </message>
  <message>
   <source>当年市域内未发生重大、特大环境事件</source>
   <translation>No major environmental incident in the city in the year</translation>
  </message>
  <message>
   <source>已制定环境突发事件应急预案</source>
   <translation>Environmental emergency plan made</translation>
  </message>
  <message>
   <source>应急预案已进行演练</source>
   <translation>Emergency plan exercised</translation>
  </message>
  <message>
   <source>前一年未有重大违反环保法律法规的案件</source>
   <translation>No major violation of environmental law in the year before</translation>
  </message>
  <message>
   <source>城市环境综合整治定量考核连续三年名列本省（自治区）前列</source>
   <translation>Among the leaders of the province in the quantitative assessment of cities for three years running</translation>
  </message>
  <message>
   <source>城考名次</source>
   <translation>City ranking</translation>
  </message>
  <message>
   <source>参加城考排名的范围（一般为市辖区）</source>
   <translation>Area ranked in the city assessment (usually the urban districts)</translation>
  </message>
  <message>
   <source>省级环境保护部门公布的城考结果</source>
   <translation>City assessment as published by the province</translation>
  </message>
  <message>
   <source>建委</source>
   <translation>Construction commission</translation>
  </message>
  <message>
   <source>城考名次连续三年在本省认定的前列以内</source>
   <translation>Among the leaders as the province defines them for three years running</translation>
  </message>
  <message>
   <source>近三年每年城镇居民人均可支配收入和环境保护投资指数达到要求</source>
   <translation>Disposable income of urban residents and environmental investment as required in each of three years</translation>
  </message>
  <message>
   <source>收入与投资</source>
   <translation>Income and investment</translation>
  </message>
  <message>
   <source>经济社会</source>
   <translation>Economy and society</translation>
  </message>
  <message>
   <source>市区</source>
   <translation>Urban area</translation>
  </message>
  <message>
   <source>统计年鉴、环境统计、城市建设统计年报</source>
   <translation>Statistical yearbook, environmental statistics, report on urban construction</translation>
  </message>
  <message>
   <source>发改委</source>
   <translation>Development and reform commission</translation>
  </message>
  <message>
   <source>财政局</source>
   <translation>Finance bureau</translation>
  </message>
  <message>
   <source>统计局</source>
   <translation>Statistics bureau</translation>
  </message>
  <message>
   <source>收入与环境保护投资指数每年均达到要求</source>
   <translation>Income and environmental investment index as required in each year</translation>
  </message>
  <message>
   <source>城镇居民人均可支配收入 ≥10000 元（西部城市 ≥8500 元）</source>
   <translation>Disposable income of urban residents ≥10 000 yuan (western cities ≥8 500)</translation>
  </message>
  <message>
   <source>环境保护投资指数 ≥1.7%</source>
   <translation>Environmental investment index ≥1.7%</translation>
  </message>
  <message>
   <source>规模以上单位工业增加值能耗逐年降低</source>
   <translation>Energy per unit of industrial value added falls every year</translation>
  </message>
  <message>
   <source>单位能耗</source>
   <translation>Energy use</translation>
  </message>
  <message>
   <source>全市</source>
   <translation>Whole city</translation>
  </message>
  <message>
   <source>统计年鉴、统计公报</source>
   <translation>Statistical yearbook, communiqué</translation>
  </message>
  <message>
   <source>单位GDP用水量逐年降低</source>
   <translation>Water use per unit of GDP falls every year</translation>
  </message>
  <message>
   <source>单位GDP用水</source>
   <translation>Water per GDP</translation>
  </message>
  <message>
   <source>水资源公报、统计年鉴</source>
   <translation>Water resources bulletin, statistical yearbook</translation>
  </message>
  <message>
   <source>水务局</source>
   <translation>Water bureau</translation>
  </message>
  <message>
   <source>万元工业增加值主要污染物排放强度逐年下降</source>
   <translation>Emissions of main pollutants per 10 000 yuan of industrial value added fall every year</translation>
  </message>
  <message>
   <source>排放强度</source>
   <translation>Emission intensity</translation>
  </message>
  <message>
   <source>环境统计、统计年鉴</source>
   <translation>Environmental statistics, statistical yearbook</translation>
  </message>
  <message>
   <source>各主要污染物排放强度均逐年下降</source>
   <translation>Emission intensity of each main pollutant falls every year</translation>
  </message>
  <message>
   <source>化学需氧量排放强度逐年下降</source>
   <translation>COD intensity falls every year</translation>
  </message>
  <message>
   <source>氨氮排放强度逐年下降</source>
   <translation>Ammonia nitrogen intensity falls every year</translation>
  </message>
  <message>
   <source>二氧化硫排放强度逐年下降</source>
   <translation>SO₂ intensity falls every year</translation>
  </message>
  <message>
   <source>氮氧化物排放强度逐年下降</source>
   <translation>NOx intensity falls every year</translation>
  </message>
  <message>
   <source>空气质量优良天数占85%以上，且主要污染物年均值满足国家二级标准</source>
   <translation>Good air on more than 85% of days; yearly means of main pollutants within national grade II</translation>
  </message>
  <message>
   <source>空气质量</source>
   <translation>Air quality</translation>
  </message>
  <message>
   <source>环境质量</source>
   <translation>Environmental quality</translation>
  </message>
  <message>
   <source>环境质量报告书、环境监测年报</source>
   <translation>Environmental quality report, yearly monitoring report</translation>
  </message>
  <message>
   <source>优良率与主要污染物年均值每年均达到要求</source>
   <translation>Good days and yearly means of main pollutants as required in each year</translation>
  </message>
  <message>
   <source>空气质量优良率 ≥85%</source>
   <translation>Days of good air ≥85%</translation>
  </message>
  <message>
   <source>二氧化硫年均浓度 ≤60 微克/立方米（二级）</source>
   <translation>Yearly mean SO₂ ≤60 µg/m³ (grade II)</translation>
  </message>
  <message>
   <source>二氧化氮年均浓度 ≤40 微克/立方米（二级）</source>
   <translation>Yearly mean NO₂ ≤40 µg/m³ (grade II)</translation>
  </message>
  <message>
   <source>可吸入颗粒物年均浓度 ≤70 微克/立方米（二级）</source>
   <translation>Yearly mean PM₁₀ ≤70 µg/m³ (grade II)</translation>
  </message>
  <message>
   <source>集中式饮用水水源地水质达标</source>
   <translation>Quality of central drinking water sources as required</translation>
  </message>
  <message>
   <source>饮用水源</source>
   <translation>Drinking water</translation>
  </message>
  <message>
   <source>市辖区或全市（未定；县级市为市域）</source>
   <translation>Urban districts or whole city (not settled; territory of a county-level city)</translation>
  </message>
  <message>
   <source>环境质量报告书、水务部门取水统计</source>
   <translation>Environmental quality report, water taken</translation>
  </message>
  <message>
   <source>水源地水质、管理和备用水源均符合要求</source>
   <translation>Quality, management and reserve of water sources as required</translation>
  </message>
  <message>
   <source>集中式饮用水水源地水质达标率 100%</source>
   <translation>Compliance of central drinking water sources 100%</translation>
  </message>
  <message>
   <source>严格执行饮用水水源地管理法律法规</source>
   <translation>Laws on drinking water sources strictly carried out</translation>
  </message>
  <message>
   <source>具有与需求量匹配的备用水源地</source>
   <translation>Reserve source that matches demand</translation>
  </message>
  <message>
   <source>市辖区内水质达到相应水体环境功能要求，全市域跨界断面出境水质达到要求</source>
   <translation>Waters of the urban districts as their function demands; outgoing border sections of the whole city as required</translation>
  </message>
  <message>
   <source>水环境功能</source>
   <translation>Water zones</translation>
  </message>
  <message>
   <source>市辖区；跨界断面为全市域</source>
   <translation>Urban districts; border sections of the whole territory</translation>
  </message>
  <message>
   <source>环境质量报告书、断面监测数据</source>
   <translation>Environmental quality report, monitoring of sections</translation>
  </message>
  <message>
   <source>市辖区水体和出境断面水质均达到要求</source>
   <translation>Waters of the districts and outgoing sections as required</translation>
  </message>
  <message>
   <source>市辖区内水质达到相应水体环境功能要求</source>
   <translation>Waters of the urban districts as their function demands</translation>
  </message>
  <message>
   <source>全市域跨界断面出境水质达到要求</source>
   <translation>Outgoing border sections of the whole city as required</translation>
  </message>
  <message>
   <source>区域环境噪声平均值≤60dB(A)</source>
   <translation>Mean regional noise ≤60 dB(A)</translation>
  </message>
  <message>
   <source>区域噪声</source>
   <translation>Regional noise</translation>
  </message>
  <message>
   <source>城市（建成区）</source>
   <translation>City (built-up area)</translation>
  </message>
  <message>
   <source>环境质量报告书、噪声监测报告</source>
   <translation>Environmental quality report, noise monitoring report</translation>
  </message>
  <message>
   <source>区域环境噪声平均值 ≤60 dB(A)</source>
   <translation>Mean regional noise ≤60 dB(A)</translation>
  </message>
  <message>
   <source>交通干线噪声平均值≤70dB(A)</source>
   <translation>Mean noise of main roads ≤70 dB(A)</translation>
  </message>
  <message>
   <source>交通噪声</source>
   <translation>Traffic noise</translation>
  </message>
  <message>
   <source>建成区</source>
   <translation>Built-up area</translation>
  </message>
  <message>
   <source>交通干线噪声平均值 ≤70 dB(A)</source>
   <translation>Mean noise of main roads ≤70 dB(A)</translation>
  </message>
  <message>
   <source>建成区绿化覆盖率≥35%</source>
   <translation>Green cover of the built-up area ≥35%</translation>
  </message>
  <message>
   <source>绿化覆盖率</source>
   <translation>Green cover</translation>
  </message>
  <message>
   <source>环境建设</source>
   <translation>Environmental works</translation>
  </message>
  <message>
   <source>城市建设统计年报</source>
   <translation>Yearly report on urban construction</translation>
  </message>
  <message>
   <source>城市管理局</source>
   <translation>Urban management bureau</translation>
  </message>
  <message>
   <source>园林局</source>
   <translation>Parks bureau</translation>
  </message>
  <message>
   <source>建成区绿化覆盖率 ≥35%</source>
   <translation>Green cover of the built-up area ≥35%</translation>
  </message>
  <message>
   <source>城市生活污水集中处理率≥80%，缺水城市污水再生利用率≥20%</source>
   <translation>Central treatment of urban sewage ≥80%; reuse ≥20% in water-scarce cities</translation>
  </message>
  <message>
   <source>污水处理率</source>
   <translation>Sewage treatment</translation>
  </message>
  <message>
   <source>城市建设统计年报、污水处理厂运行记录</source>
   <translation>Report on urban construction, operating records of sewage works</translation>
  </message>
  <message>
   <source>建设局</source>
   <translation>Construction bureau</translation>
  </message>
  <message>
   <source>集中处理率和（缺水城市）再生利用率每年均达到要求</source>
   <translation>Central treatment and (in water-scarce cities) reuse as required in each year</translation>
  </message>
  <message>
   <source>城市生活污水集中处理率 ≥80%</source>
   <translation>Central treatment of urban sewage ≥80%</translation>
  </message>
  <message>
   <source>缺水城市污水再生利用率 ≥20%</source>
   <translation>Reuse of sewage in water-scarce cities ≥20%</translation>
  </message>
  <message>
   <source>重点工业企业污染物排放稳定达标</source>
   <translation>Key industrial enterprises discharge within limits at all times</translation>
  </message>
  <message>
   <source>稳定达标</source>
   <translation>Industry in limits</translation>
  </message>
  <message>
   <source>环境监察、监督性监测结果和一企一档</source>
   <translation>Inspections, supervisory monitoring, enterprise dossiers</translation>
  </message>
  <message>
   <source>重点工业企业全部稳定达标（100%）</source>
   <translation>All key industrial enterprises within limits (100%)</translation>
  </message>
  <message>
   <source>城市清洁能源使用率≥50%</source>
   <translation>Clean energy ≥50%</translation>
  </message>
  <message>
   <source>清洁能源</source>
   <translation>Clean energy</translation>
  </message>
  <message>
   <source>城市（市辖区）</source>
   <translation>City (urban districts)</translation>
  </message>
  <message>
   <source>能源统计、燃气和电力供应统计</source>
   <translation>Energy statistics, gas and electricity supply</translation>
  </message>
  <message>
   <source>城市清洁能源使用率 ≥50%</source>
   <translation>Clean energy ≥50%</translation>
  </message>
  <message>
   <source>机动车环保定期检测率≥80%</source>
   <translation>Regular vehicle emission inspection ≥80%</translation>
  </message>
  <message>
   <source>机动车检测</source>
   <translation>Vehicle inspection</translation>
  </message>
  <message>
   <source>公安交警部门登记数据、环保检测机构统计</source>
   <translation>Registration by the traffic police, statistics of inspection stations</translation>
  </message>
  <message>
   <source>公安局交通警察支队</source>
   <translation>Traffic police</translation>
  </message>
  <message>
   <source>机动车环保定期检测率 ≥80%</source>
   <translation>Regular vehicle emission inspection ≥80%</translation>
  </message>
  <message>
   <source>生活垃圾无害化处理率≥85%</source>
   <translation>Harmless treatment of household waste ≥85%</translation>
  </message>
  <message>
   <source>垃圾处理率</source>
   <translation>Household waste</translation>
  </message>
  <message>
   <source>生活垃圾无害化处理率 ≥85%</source>
   <translation>Harmless treatment of household waste ≥85%</translation>
  </message>
  <message>
   <source>工业固体废物处置利用率≥90%，定期发布固体废物信息</source>
   <translation>Disposal and use of industrial solid waste ≥90%, with regular publication</translation>
  </message>
  <message>
   <source>固废利用率</source>
   <translation>Solid waste use</translation>
  </message>
  <message>
   <source>环境统计、固体废物污染环境防治信息公告</source>
   <translation>Environmental statistics, publication on solid waste</translation>
  </message>
  <message>
   <source>处置利用率达到要求并定期发布信息</source>
   <translation>Disposal and use as required, with regular publication</translation>
  </message>
  <message>
   <source>工业固体废物处置利用率 ≥90%</source>
   <translation>Disposal and use of industrial solid waste ≥90%</translation>
  </message>
  <message>
   <source>当年发布固体废物种类、产生量、处置状况等信息</source>
   <translation>Kinds, amounts and disposal of solid waste published in the year</translation>
  </message>
  <message>
   <source>危险废物依法安全处置</source>
   <translation>Hazardous waste safely disposed of by law</translation>
  </message>
  <message>
   <source>危险废物</source>
   <translation>Hazardous waste</translation>
  </message>
  <message>
   <source>环境统计、危险废物转移联单、医疗废物处置记录</source>
   <translation>Environmental statistics, hazardous waste manifests, medical waste records</translation>
  </message>
  <message>
   <source>当年危险废物（含医疗废物）依法安全处置</source>
   <translation>Hazardous waste (medical included) safely disposed of by law in the year</translation>
  </message>
  <message>
   <source>环境保护目标责任制落实到位</source>
   <translation>Responsibility for environmental targets carried out</translation>
  </message>
  <message>
   <source>目标责任制</source>
   <translation>Responsibility</translation>
  </message>
  <message>
   <source>环境管理</source>
   <translation>Environmental management</translation>
  </message>
  <message>
   <source>不分统计范围</source>
   <translation>Not distinguished</translation>
  </message>
  <message>
   <source>党委、政府及有关部门文件</source>
   <translation>Documents of party, government and departments</translation>
  </message>
  <message>
   <source>组织部</source>
   <translation>Organisation department</translation>
  </message>
  <message>
   <source>政府办公室</source>
   <translation>Government office</translation>
  </message>
  <message>
   <source>四个条件均落实</source>
   <translation>All four conditions carried out</translation>
  </message>
  <message>
   <source>环境指标纳入党政领导干部政绩考核</source>
   <translation>Environmental indicators part of the appraisal of leaders</translation>
  </message>
  <message>
   <source>制定创模规划并分解实施</source>
   <translation>Model city plan made, broken down and carried out</translation>
  </message>
  <message>
   <source>实行环境质量公告制度</source>
   <translation>Environmental quality made public</translation>
  </message>
  <message>
   <source>建设项目依法执行环境影响评价、“三同时”，依法开展规划环境影响评价</source>
   <translation>EIA and "three simultaneities" of projects by law; EIA of plans by law</translation>
  </message>
  <message>
   <source>环评三同时</source>
   <translation>EIA of projects</translation>
  </message>
  <message>
   <source>环保部门审批、验收台账</source>
   <translation>Records of approval and acceptance</translation>
  </message>
  <message>
   <source>建设项目和规划均依法执行</source>
   <translation>Projects and plans both by law</translation>
  </message>
  <message>
   <source>当年建设项目依法执行环境影响评价和“三同时”</source>
   <translation>EIA and "three simultaneities" of projects by law in the year</translation>
  </message>
  <message>
   <source>当年依法开展规划环境影响评价</source>
   <translation>EIA of plans by law in the year</translation>
  </message>
  <message>
   <source>环境保护机构独立建制，环境保护能力建设达到国家标准化建设要求</source>
   <translation>Environmental authority of its own; capacity up to the national standard</translation>
  </message>
  <message>
   <source>能力建设</source>
   <translation>Capacity</translation>
  </message>
  <message>
   <source>机构编制批文、标准化建设验收文件</source>
   <translation>Approval of staffing, acceptance of capacity</translation>
  </message>
  <message>
   <source>编委办</source>
   <translation>Office of institutional staffing</translation>
  </message>
  <message>
   <source>机构独立建制且能力建设达标</source>
   <translation>Authority of its own with the required capacity</translation>
  </message>
  <message>
   <source>环境保护机构独立建制</source>
   <translation>Environmental authority of its own</translation>
  </message>
  <message>
   <source>环境保护能力建设达到国家标准化建设要求</source>
   <translation>Capacity up to the national standard</translation>
  </message>
  <message>
   <source>公众对城市环境保护的满意率大于80%</source>
   <translation>Public satisfaction with the environment above 80%</translation>
  </message>
  <message>
   <source>满意率</source>
   <translation>Satisfaction</translation>
  </message>
  <message>
   <source>城市</source>
   <translation>City</translation>
  </message>
  <message>
   <source>国家统计局各调查总队的调查结果</source>
   <translation>Surveys by the national statistics bureau</translation>
  </message>
  <message>
   <source>国家统计局调查总队</source>
   <translation>Survey office of the national statistics bureau</translation>
  </message>
  <message>
   <source>公众对城市环境保护的满意率 &gt;80%</source>
   <translation>Public satisfaction with the environment &gt;80%</translation>
  </message>
  <message>
   <source>中小学环境教育普及率≥85%</source>
   <translation>Environmental education in schools ≥85%</translation>
  </message>
  <message>
   <source>环境教育</source>
   <translation>Education</translation>
  </message>
  <message>
   <source>辖区</source>
   <translation>Jurisdiction</translation>
  </message>
  <message>
   <source>教育部门统计</source>
   <translation>Education statistics</translation>
  </message>
  <message>
   <source>教育局</source>
   <translation>Education bureau</translation>
  </message>
  <message>
   <source>中小学环境教育普及率 ≥85%</source>
   <translation>Environmental education in schools ≥85%</translation>
  </message>
  <message>
   <source>城市环境卫生工作落实到位，城乡结合部及周边地区环境管理符合要求</source>
   <translation>Urban sanitation carried out; urban fringe managed as required</translation>
  </message>
  <message>
   <source>环境卫生</source>
   <translation>Sanitation</translation>
  </message>
  <message>
   <source>建成区及城乡结合部</source>
   <translation>Built-up area and urban fringe</translation>
  </message>
  <message>
   <source>城管、爱卫部门检查记录</source>
   <translation>Inspection records of urban management and health campaign</translation>
  </message>
  <message>
   <source>爱卫办</source>
   <translation>Health campaign office</translation>
  </message>
  <message>
   <source>环境卫生与城乡结合部管理均符合要求</source>
   <translation>Sanitation and urban fringe as required</translation>
  </message>
  <message>
   <source>城市环境卫生工作落实到位</source>
   <translation>Urban sanitation carried out</translation>
  </message>
  <message>
   <source>城乡结合部及周边地区环境管理符合要求</source>
   <translation>Urban fringe managed as required</translation>
  </message>
  <message>
   <source>企业基本情况表</source>
   <translation>Basic data of the enterprise</translation>
  </message>
  <message>
   <source>企业名称</source>
   <translation>Enterprise name</translation>
  </message>
  <message>
   <source>统一社会信用代码</source>
   <translation>Credit code</translation>
  </message>
  <message>
   <source>曾用名</source>
   <translation>Former name</translation>
  </message>
  <message>
   <source>法定代表人</source>
   <translation>Legal representative</translation>
  </message>
  <message>
   <source>注册地址</source>
   <translation>Registered address</translation>
  </message>
  <message>
   <source>生产地址</source>
   <translation>Production address</translation>
  </message>
  <message>
   <source>经度</source>
   <translation>Longitude</translation>
  </message>
  <message>
   <source>纬度</source>
   <translation>Latitude</translation>
  </message>
  <message>
   <source>行业名称</source>
   <translation>Industry</translation>
  </message>
  <message>
   <source>行业代码</source>
   <translation>Industry code</translation>
  </message>
  <message>
   <source>投产日期</source>
   <translation>Start of production</translation>
  </message>
  <message>
   <source>职工人数</source>
   <translation>Employees</translation>
  </message>
  <message>
   <source>工业总产值（万元）</source>
   <translation>Gross output (10 000 yuan)</translation>
  </message>
  <message>
   <source>占地面积（平方米）</source>
   <translation>Area (m²)</translation>
  </message>
  <message>
   <source>环保负责人</source>
   <translation>Environmental manager</translation>
  </message>
  <message>
   <source>联系电话</source>
   <translation>Telephone</translation>
  </message>
  <message>
   <source>化学需氧量总量控制值（吨）</source>
   <translation>COD limit (t)</translation>
  </message>
  <message>
   <source>氨氮总量控制值（吨）</source>
   <translation>Ammonia nitrogen limit (t)</translation>
  </message>
  <message>
   <source>二氧化硫总量控制值（吨）</source>
   <translation>SO₂ limit (t)</translation>
  </message>
  <message>
   <source>氮氧化物总量控制值（吨）</source>
   <translation>NOx limit (t)</translation>
  </message>
  <message>
   <source>挥发性有机物总量控制值（吨）</source>
   <translation>VOC limit (t)</translation>
  </message>
  <message>
   <source>环境功能区</source>
   <translation>Functional zone</translation>
  </message>
  <message>
   <source>营业执照</source>
   <translation>Business licence</translation>
  </message>
  <message>
   <source>类型</source>
   <translation>Type</translation>
  </message>
  <message>
   <source>注册资本</source>
   <translation>Registered capital</translation>
  </message>
  <message>
   <source>成立日期</source>
   <translation>Founded</translation>
  </message>
  <message>
   <source>登记机关</source>
   <translation>Registered by</translation>
  </message>
  <message>
   <source>营业期限起</source>
   <translation>Licence from</translation>
  </message>
  <message>
   <source>营业期限止</source>
   <translation>Licence until</translation>
  </message>
  <message>
   <source>证书状态</source>
   <translation>State of certificate</translation>
  </message>
  <message>
   <source>名称、法人、股权变更及历史沿革</source>
   <translation>Changes of name, representative and ownership; history</translation>
  </message>
  <message>
   <source>变更前</source>
   <translation>Before the change</translation>
  </message>
  <message>
   <source>变更后</source>
   <translation>After the change</translation>
  </message>
  <message>
   <source>变更日期</source>
   <translation>Date of change</translation>
  </message>
  <message>
   <source>厂区总平面图（雨污管网、废气源、排污口、噪声源）</source>
   <translation>Site plan (drains, gas sources, outlets, noise)</translation>
  </message>
  <message>
   <source>图号</source>
   <translation>Drawing number</translation>
  </message>
  <message>
   <source>比例</source>
   <translation>Scale</translation>
  </message>
  <message>
   <source>绘制日期</source>
   <translation>Drawn on</translation>
  </message>
  <message>
   <source>生产工艺流程及产排污节点图</source>
   <translation>Process flow and points of pollution</translation>
  </message>
  <message>
   <source>工艺名称</source>
   <translation>Process</translation>
  </message>
  <message>
   <source>产品产能、原辅材料及能耗水耗清单</source>
   <translation>Products, capacity, materials, energy and water</translation>
  </message>
  <message>
   <source>产品</source>
   <translation>Product</translation>
  </message>
  <message>
   <source>设计产能</source>
   <translation>Design capacity</translation>
  </message>
  <message>
   <source>实际产量</source>
   <translation>Actual output</translation>
  </message>
  <message>
   <source>物料</source>
   <translation>Material</translation>
  </message>
  <message>
   <source>CAS号</source>
   <translation>CAS number</translation>
  </message>
  <message>
   <source>年用量</source>
   <translation>Yearly use</translation>
  </message>
  <message>
   <source>单位</source>
   <translation>Unit</translation>
  </message>
  <message>
   <source>主要生产设备清单</source>
   <translation>Main production equipment</translation>
  </message>
  <message>
   <source>设备名称</source>
   <translation>Equipment</translation>
  </message>
  <message>
   <source>型号</source>
   <translation>Model</translation>
  </message>
  <message>
   <source>数量</source>
   <translation>Number</translation>
  </message>
  <message>
   <source>投用时间</source>
   <translation>In use since</translation>
  </message>
  <message>
   <source>属于淘汰类</source>
   <translation>To be phased out</translation>
  </message>
  <message>
   <source>周边环境敏感点分布图</source>
   <translation>Sensitive points nearby</translation>
  </message>
  <message>
   <source>敏感点</source>
   <translation>Sensitive point</translation>
  </message>
  <message>
   <source>方位</source>
   <translation>Direction</translation>
  </message>
  <message>
   <source>距离（米）</source>
   <translation>Distance (m)</translation>
  </message>
  <message>
   <source>污染物年度排放情况</source>
   <translation>Yearly pollutant emissions</translation>
  </message>
  <message>
   <source>污染物</source>
   <translation>Pollutant</translation>
  </message>
  <message>
   <source>许可排放量（吨）</source>
   <translation>Permitted emissions (t)</translation>
  </message>
  <message>
   <source>实际排放量（吨）</source>
   <translation>Actual emissions (t)</translation>
  </message>
  <message>
   <source>数据来源</source>
   <translation>Source of data</translation>
  </message>
  <message>
   <source>立项（审批、核准、备案）文件</source>
   <translation>Project approval, confirmation or filing</translation>
  </message>
  <message>
   <source>项目代码</source>
   <translation>Project code</translation>
  </message>
  <message>
   <source>审批机关</source>
   <translation>Approved by</translation>
  </message>
  <message>
   <source>项目性质</source>
   <translation>Nature of project</translation>
  </message>
  <message>
   <source>环境影响报告书、报告表（登记表）</source>
   <translation>Environmental impact report or form</translation>
  </message>
  <message>
   <source>编制单位</source>
   <translation>Prepared by</translation>
  </message>
  <message>
   <source>环评类别</source>
   <translation>EIA category</translation>
  </message>
  <message>
   <source>报告编号</source>
   <translation>Report number</translation>
  </message>
  <message>
   <source>结论</source>
   <translation>Conclusion</translation>
  </message>
  <message>
   <source>环评批复、登记表备案回执</source>
   <translation>EIA approval or registration receipt</translation>
  </message>
  <message>
   <source>批复机关</source>
   <translation>Approved by</translation>
  </message>
  <message>
   <source>开工日期</source>
   <translation>Start of works</translation>
  </message>
  <message>
   <source>重大变动重新报批、非重大变动说明</source>
   <translation>EIA anew for major change, statement on minor change</translation>
  </message>
  <message>
   <source>变动内容</source>
   <translation>What changed</translation>
  </message>
  <message>
   <source>判定依据</source>
   <translation>Grounds</translation>
  </message>
  <message>
   <source>试生产申请、批复、延期批复</source>
   <translation>Trial production: application, approval, extension</translation>
  </message>
  <message>
   <source>试生产期限</source>
   <translation>Trial production until</translation>
  </message>
  <message>
   <source>环境监理报告</source>
   <translation>Environmental supervision report</translation>
  </message>
  <message>
   <source>竣工环保验收监测（调查）报告</source>
   <translation>Monitoring report for acceptance</translation>
  </message>
  <message>
   <source>监测单位</source>
   <translation>Monitored by</translation>
  </message>
  <message>
   <source>验收范围（整体、分期）</source>
   <translation>Scope of acceptance (whole, by phase)</translation>
  </message>
  <message>
   <source>验收意见</source>
   <translation>Acceptance opinion</translation>
  </message>
  <message>
   <source>验收组</source>
   <translation>Acceptance panel</translation>
  </message>
  <message>
   <source>验收日期</source>
   <translation>Date of acceptance</translation>
  </message>
  <message>
   <source>结论（合格、不合格）</source>
   <translation>Conclusion (passed, failed)</translation>
  </message>
  <message>
   <source>其他需要说明的事项</source>
   <translation>Other matters to state</translation>
  </message>
  <message>
   <source>验收公示及全国平台填报凭证</source>
   <translation>Publication of acceptance and entry on the national platform</translation>
  </message>
  <message>
   <source>公示起</source>
   <translation>Public from</translation>
  </message>
  <message>
   <source>公示止</source>
   <translation>Public until</translation>
  </message>
  <message>
   <source>公示网址</source>
   <translation>Web address of publication</translation>
  </message>
  <message>
   <source>填报日期</source>
   <translation>Date of report</translation>
  </message>
  <message>
   <source>环保部门验收批复</source>
   <translation>Acceptance by the authority</translation>
  </message>
  <message>
   <source>违规项目清理整顿、备案文件</source>
   <translation>Clearing up or filing of irregular projects</translation>
  </message>
  <message>
   <source>环境影响后评价</source>
   <translation>Environmental post-assessment</translation>
  </message>
  <message>
   <source>排污许可证正本</source>
   <translation>Discharge permit, original</translation>
  </message>
  <message>
   <source>证书编号</source>
   <translation>Certificate number</translation>
  </message>
  <message>
   <source>发证机关</source>
   <translation>Issued by</translation>
  </message>
  <message>
   <source>有效期起</source>
   <translation>Valid from</translation>
  </message>
  <message>
   <source>有效期止</source>
   <translation>Valid until</translation>
  </message>
  <message>
   <source>管理类别</source>
   <translation>Management category</translation>
  </message>
  <message>
   <source>排污许可证副本</source>
   <translation>Discharge permit, duplicate</translation>
  </message>
  <message>
   <source>许可排放量（吨/年）</source>
   <translation>Permitted emissions (t/year)</translation>
  </message>
  <message>
   <source>排放口数</source>
   <translation>Outlets</translation>
  </message>
  <message>
   <source>固定污染源排污登记回执</source>
   <translation>Registration receipt of a stationary source</translation>
  </message>
  <message>
   <source>登记编号</source>
   <translation>Registration number</translation>
  </message>
  <message>
   <source>排污许可申请表、承诺书、申请前信息公开</source>
   <translation>Permit application, commitment, publication before it</translation>
  </message>
  <message>
   <source>申请日期</source>
   <translation>Date of application</translation>
  </message>
  <message>
   <source>排污许可变更、延续、重新申请、注销、撤销决定</source>
   <translation>Change, renewal, new application, cancellation or revocation of the permit</translation>
  </message>
  <message>
   <source>事由</source>
   <translation>Matter</translation>
  </message>
  <message>
   <source>决定机关</source>
   <translation>Decided by</translation>
  </message>
  <message>
   <source>排污许可执行报告（年、季、月）</source>
   <translation>Permit execution reports (year, quarter, month)</translation>
  </message>
  <message>
   <source>提交日期</source>
   <translation>Date submitted</translation>
  </message>
  <message>
   <source>按时提交</source>
   <translation>Submitted in time</translation>
  </message>
  <message>
   <source>环境管理台账（索引、样本）</source>
   <translation>Environmental records (index, samples)</translation>
  </message>
  <message>
   <source>台账种类</source>
   <translation>Kind of record</translation>
  </message>
  <message>
   <source>存放位置</source>
   <translation>Where kept</translation>
  </message>
  <message>
   <source>电子或纸质</source>
   <translation>Electronic or paper</translation>
  </message>
  <message>
   <source>限期整改要求（整改类许可）</source>
   <translation>Corrections demanded by the permit</translation>
  </message>
  <message>
   <source>整改时限</source>
   <translation>To be corrected by</translation>
  </message>
  <message>
   <source>完成日期</source>
   <translation>Date completed</translation>
  </message>
  <message>
   <source>总量指标确认、分配文件</source>
   <translation>Confirmation or allocation of totals</translation>
  </message>
  <message>
   <source>指标（吨/年）</source>
   <translation>Total (t/year)</translation>
  </message>
  <message>
   <source>确认机关</source>
   <translation>Confirmed by</translation>
  </message>
  <message>
   <source>排污权交易批文、凭证</source>
   <translation>Trade in discharge rights: approval, vouchers</translation>
  </message>
  <message>
   <source>合同号</source>
   <translation>Contract number</translation>
  </message>
  <message>
   <source>数量（吨）</source>
   <translation>Amount (t)</translation>
  </message>
  <message>
   <source>权属期限起</source>
   <translation>Right from</translation>
  </message>
  <message>
   <source>权属期限止</source>
   <translation>Right until</translation>
  </message>
  <message>
   <source>减排责任状、任务、完成及核定材料</source>
   <translation>Reduction commitment, task, completion and verification</translation>
  </message>
  <message>
   <source>减排任务</source>
   <translation>Reduction task</translation>
  </message>
  <message>
   <source>完成量（吨）</source>
   <translation>Reduced (t)</translation>
  </message>
  <message>
   <source>下达机关</source>
   <translation>Assigned by</translation>
  </message>
  <message>
   <source>排污口规范化登记、标志牌照片</source>
   <translation>Outlet registration, photos of signs</translation>
  </message>
  <message>
   <source>排放口编号</source>
   <translation>Outlet number</translation>
  </message>
  <message>
   <source>标志牌编号</source>
   <translation>Sign number</translation>
  </message>
  <message>
   <source>入河排污口设置批复</source>
   <translation>Approval of an outlet into a river</translation>
  </message>
  <message>
   <source>受纳水体</source>
   <translation>Receiving water</translation>
  </message>
  <message>
   <source>排水许可证、纳管协议</source>
   <translation>Drainage permit, sewer agreement</translation>
  </message>
  <message>
   <source>排污申报登记表</source>
   <translation>Discharge declaration</translation>
  </message>
  <message>
   <source>废水治理设施设计方案、图纸</source>
   <translation>Wastewater treatment: design, drawings</translation>
  </message>
  <message>
   <source>设计单位</source>
   <translation>Designed by</translation>
  </message>
  <message>
   <source>处理工艺</source>
   <translation>Treatment process</translation>
  </message>
  <message>
   <source>处理能力</source>
   <translation>Treatment capacity</translation>
  </message>
  <message>
   <source>废气治理设施设计方案、图纸</source>
   <translation>Waste gas treatment: design, drawings</translation>
  </message>
  <message>
   <source>固废、噪声治理设施方案</source>
   <translation>Solid waste and noise control: design</translation>
  </message>
  <message>
   <source>污染防治设施管理制度、操作规程</source>
   <translation>Rules and procedures of facilities</translation>
  </message>
  <message>
   <source>版本</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>污染防治设施运行台账（水、气、噪、固）</source>
   <translation>Operating records of facilities (water, gas, noise, waste)</translation>
  </message>
  <message>
   <source>药剂用量</source>
   <translation>Chemicals used</translation>
  </message>
  <message>
   <source>电耗（千瓦时）</source>
   <translation>Electricity (kWh)</translation>
  </message>
  <message>
   <source>停运记录</source>
   <translation>Record of stoppages</translation>
  </message>
  <message>
   <source>设施停运、检修、拆除报告及批复</source>
   <translation>Stoppage, repair or removal: report and approval</translation>
  </message>
  <message>
   <source>开始时间</source>
   <translation>From</translation>
  </message>
  <message>
   <source>结束时间</source>
   <translation>To</translation>
  </message>
  <message>
   <source>第三方治理、运维合同</source>
   <translation>Contracts for treatment or operation by others</translation>
  </message>
  <message>
   <source>合同对方</source>
   <translation>Contract partner</translation>
  </message>
  <message>
   <source>合同起</source>
   <translation>Contract from</translation>
  </message>
  <message>
   <source>合同止</source>
   <translation>Contract until</translation>
  </message>
  <message>
   <source>污染整治方案、重污染天气“一厂一策”</source>
   <translation>Pollution control plan, plan for heavy pollution days</translation>
  </message>
  <message>
   <source>审核机关</source>
   <translation>Reviewed by</translation>
  </message>
  <message>
   <source>自行监测方案</source>
   <translation>Self-monitoring plan</translation>
  </message>
  <message>
   <source>备案日期</source>
   <translation>Date of filing</translation>
  </message>
  <message>
   <source>自行（委托）监测报告</source>
   <translation>Self-monitoring reports</translation>
  </message>
  <message>
   <source>监测机构</source>
   <translation>Monitoring institution</translation>
  </message>
  <message>
   <source>CMA编号</source>
   <translation>CMA number</translation>
  </message>
  <message>
   <source>采样日期</source>
   <translation>Date of sampling</translation>
  </message>
  <message>
   <source>监测因子</source>
   <translation>Monitored parameters</translation>
  </message>
  <message>
   <source>达标</source>
   <translation>Within limits</translation>
  </message>
  <message>
   <source>监督性（执法）监测报告</source>
   <translation>Supervisory monitoring reports</translation>
  </message>
  <message>
   <source>任务来源</source>
   <translation>Ordered by</translation>
  </message>
  <message>
   <source>在线监测设备安装、选型、点位资料</source>
   <translation>Online monitoring: installation, type, points</translation>
  </message>
  <message>
   <source>设备</source>
   <translation>Equipment</translation>
  </message>
  <message>
   <source>安装日期</source>
   <translation>Date installed</translation>
  </message>
  <message>
   <source>在线监测验收报告、联网证明</source>
   <translation>Online monitoring: acceptance, proof of connection</translation>
  </message>
  <message>
   <source>验收单位</source>
   <translation>Accepted by</translation>
  </message>
  <message>
   <source>已联网</source>
   <translation>Connected</translation>
  </message>
  <message>
   <source>在线监测比对监测、有效性审核</source>
   <translation>Online monitoring: comparison, validity check</translation>
  </message>
  <message>
   <source>在线监测运维合同、运维记录</source>
   <translation>Online monitoring: contract and records</translation>
  </message>
  <message>
   <source>运维单位</source>
   <translation>Operated by</translation>
  </message>
  <message>
   <source>泄漏检测与修复（LDAR）报告</source>
   <translation>Leak detection and repair (LDAR) report</translation>
  </message>
  <message>
   <source>检测单位</source>
   <translation>Tested by</translation>
  </message>
  <message>
   <source>检测点数</source>
   <translation>Points tested</translation>
  </message>
  <message>
   <source>泄漏率（%）</source>
   <translation>Leak rate (%)</translation>
  </message>
  <message>
   <source>危险废物管理计划及备案</source>
   <translation>Hazardous waste plan and its filing</translation>
  </message>
  <message>
   <source>备案编号</source>
   <translation>Filing number</translation>
  </message>
  <message>
   <source>废物名称</source>
   <translation>Waste</translation>
  </message>
  <message>
   <source>废物代码</source>
   <translation>Waste code</translation>
  </message>
  <message>
   <source>计划量（吨）</source>
   <translation>Planned (t)</translation>
  </message>
  <message>
   <source>危险废物管理台账</source>
   <translation>Hazardous waste records</translation>
  </message>
  <message>
   <source>产生量（吨）</source>
   <translation>Produced (t)</translation>
  </message>
  <message>
   <source>贮存量（吨）</source>
   <translation>Stored (t)</translation>
  </message>
  <message>
   <source>转移量（吨）</source>
   <translation>Moved (t)</translation>
  </message>
  <message>
   <source>危险废物贮存场所资料（平面、标识、照片）</source>
   <translation>Hazardous waste store (plan, signs, photos)</translation>
  </message>
  <message>
   <source>面积（平方米）</source>
   <translation>Area (m²)</translation>
  </message>
  <message>
   <source>最大贮存量（吨）</source>
   <translation>Storage at most (t)</translation>
  </message>
  <message>
   <source>危险废物处置委托合同</source>
   <translation>Contract for hazardous waste disposal</translation>
  </message>
  <message>
   <source>受托方</source>
   <translation>Entrusted to</translation>
  </message>
  <message>
   <source>受托方危险废物经营许可证（复印件）</source>
   <translation>Hazardous waste licence of the receiver (copy)</translation>
  </message>
  <message>
   <source>持证单位</source>
   <translation>Licence holder</translation>
  </message>
  <message>
   <source>核准经营类别</source>
   <translation>Licensed categories</translation>
  </message>
  <message>
   <source>危险废物转移联单</source>
   <translation>Hazardous waste manifests</translation>
  </message>
  <message>
   <source>联单编号</source>
   <translation>Manifest number</translation>
  </message>
  <message>
   <source>移出单位</source>
   <translation>Sender</translation>
  </message>
  <message>
   <source>运输单位</source>
   <translation>Carrier</translation>
  </message>
  <message>
   <source>接收单位</source>
   <translation>Receiver</translation>
  </message>
  <message>
   <source>转移日期</source>
   <translation>Date moved</translation>
  </message>
  <message>
   <source>危险废物跨省转移申请及批准</source>
   <translation>Moving hazardous waste across provinces: application, approval</translation>
  </message>
  <message>
   <source>批准机关</source>
   <translation>Approved by</translation>
  </message>
  <message>
   <source>批准期限起</source>
   <translation>Approved from</translation>
  </message>
  <message>
   <source>批准期限止</source>
   <translation>Approved until</translation>
  </message>
  <message>
   <source>危险废物申报（年报）</source>
   <translation>Hazardous waste declaration (yearly)</translation>
  </message>
  <message>
   <source>危险废物鉴别报告</source>
   <translation>Identification of hazardous waste</translation>
  </message>
  <message>
   <source>一般工业固体废物台账、处置利用合同、资质</source>
   <translation>General industrial solid waste: records, contracts, qualifications</translation>
  </message>
  <message>
   <source>种类</source>
   <translation>Kind</translation>
  </message>
  <message>
   <source>去向</source>
   <translation>Destination</translation>
  </message>
  <message>
   <source>本企业危险废物经营许可证</source>
   <translation>Own hazardous waste licence</translation>
  </message>
  <message>
   <source>医疗废物管理材料</source>
   <translation>Medical waste</translation>
  </message>
  <message>
   <source>突发环境事件应急预案及编制说明</source>
   <translation>Emergency plan and how it was made</translation>
  </message>
  <message>
   <source>签署日期</source>
   <translation>Date signed</translation>
  </message>
  <message>
   <source>风险级别</source>
   <translation>Risk level</translation>
  </message>
  <message>
   <source>有危险废物专章</source>
   <translation>Has a chapter on hazardous waste</translation>
  </message>
  <message>
   <source>环境风险评估报告</source>
   <translation>Environmental risk assessment</translation>
  </message>
  <message>
   <source>风险等级</source>
   <translation>Risk grade</translation>
  </message>
  <message>
   <source>环境应急资源调查报告</source>
   <translation>Survey of emergency resources</translation>
  </message>
  <message>
   <source>应急预案评审意见</source>
   <translation>Review of the emergency plan</translation>
  </message>
  <message>
   <source>评审日期</source>
   <translation>Date of review</translation>
  </message>
  <message>
   <source>评审专家</source>
   <translation>Reviewers</translation>
  </message>
  <message>
   <source>应急预案备案表</source>
   <translation>Filing of the emergency plan</translation>
  </message>
  <message>
   <source>受理部门</source>
   <translation>Received by</translation>
  </message>
  <message>
   <source>受理部门负责人</source>
   <translation>Head of the receiving office</translation>
  </message>
  <message>
   <source>联系人</source>
   <translation>Contact</translation>
  </message>
  <message>
   <source>传真</source>
   <translation>Fax</translation>
  </message>
  <message>
   <source>电子邮箱</source>
   <translation>E-mail</translation>
  </message>
  <message>
   <source>地址</source>
   <translation>Address</translation>
  </message>
  <message>
   <source>预案名称</source>
   <translation>Name of plan</translation>
  </message>
  <message>
   <source>备案意见</source>
   <translation>Filing opinion</translation>
  </message>
  <message>
   <source>经办人</source>
   <translation>Handled by</translation>
  </message>
  <message>
   <source>应急演练（计划、方案、记录、总结、照片）</source>
   <translation>Emergency exercises (plan, records, summary, photos)</translation>
  </message>
  <message>
   <source>演练日期</source>
   <translation>Date of exercise</translation>
  </message>
  <message>
   <source>地点</source>
   <translation>Place</translation>
  </message>
  <message>
   <source>内容</source>
   <translation>Content</translation>
  </message>
  <message>
   <source>效果</source>
   <translation>Effect</translation>
  </message>
  <message>
   <source>应急物资清单、事故池和阀门照片</source>
   <translation>Emergency supplies; photos of pool and valves</translation>
  </message>
  <message>
   <source>物资</source>
   <translation>Supplies</translation>
  </message>
  <message>
   <source>位置</source>
   <translation>Where</translation>
  </message>
  <message>
   <source>环境安全隐患排查治理档案</source>
   <translation>Hazard inspections and corrections</translation>
  </message>
  <message>
   <source>隐患</source>
   <translation>Hazard</translation>
  </message>
  <message>
   <source>级别</source>
   <translation>Level</translation>
  </message>
  <message>
   <source>整改情况</source>
   <translation>Correction</translation>
  </message>
  <message>
   <source>突发环境事件处置记录和报告</source>
   <translation>Record and report of an incident</translation>
  </message>
  <message>
   <source>发生时间</source>
   <translation>When it happened</translation>
  </message>
  <message>
   <source>处置</source>
   <translation>Response</translation>
  </message>
  <message>
   <source>损失</source>
   <translation>Loss</translation>
  </message>
  <message>
   <source>环境污染责任保险</source>
   <translation>Environmental liability insurance</translation>
  </message>
  <message>
   <source>保单号</source>
   <translation>Policy number</translation>
  </message>
  <message>
   <source>保险人</source>
   <translation>Insurer</translation>
  </message>
  <message>
   <source>保额（万元）</source>
   <translation>Sum insured (10 000 yuan)</translation>
  </message>
  <message>
   <source>保险期起</source>
   <translation>Insured from</translation>
  </message>
  <message>
   <source>保险期止</source>
   <translation>Insured until</translation>
  </message>
  <message>
   <source>危险化学品、有毒有害物质检查表</source>
   <translation>Checklist of hazardous and toxic substances</translation>
  </message>
  <message>
   <source>列入强制性清洁生产审核名单通知</source>
   <translation>Notice of mandatory cleaner production audit</translation>
  </message>
  <message>
   <source>发文机关</source>
   <translation>Issuing authority</translation>
  </message>
  <message>
   <source>清洁生产审核报告</source>
   <translation>Cleaner production audit report</translation>
  </message>
  <message>
   <source>咨询机构</source>
   <translation>Consultant</translation>
  </message>
  <message>
   <source>轮次</source>
   <translation>Round</translation>
  </message>
  <message>
   <source>清洁生产审核评估、验收意见、批复</source>
   <translation>Cleaner production: assessment, acceptance, approval</translation>
  </message>
  <message>
   <source>组织机关</source>
   <translation>Organised by</translation>
  </message>
  <message>
   <source>环境管理体系认证（ISO 14001）</source>
   <translation>Environmental management system (ISO 14001)</translation>
  </message>
  <message>
   <source>温室气体排放报告、核查</source>
   <translation>Greenhouse gas report, verification</translation>
  </message>
  <message>
   <source>排放量（吨二氧化碳当量）</source>
   <translation>Emissions (t CO₂e)</translation>
  </message>
  <message>
   <source>核查机构</source>
   <translation>Verified by</translation>
  </message>
  <message>
   <source>环保机构设置、人员任命文件</source>
   <translation>Environmental staff: organisation, appointments</translation>
  </message>
  <message>
   <source>负责人</source>
   <translation>Person in charge</translation>
  </message>
  <message>
   <source>环境管理制度</source>
   <translation>Environmental management rules</translation>
  </message>
  <message>
   <source>发布日期</source>
   <translation>Date of publication</translation>
  </message>
  <message>
   <source>环保培训记录</source>
   <translation>Training records</translation>
  </message>
  <message>
   <source>培训日期</source>
   <translation>Date of training</translation>
  </message>
  <message>
   <source>人数</source>
   <translation>People</translation>
  </message>
  <message>
   <source>年度环保工作总结</source>
   <translation>Yearly environmental summary</translation>
  </message>
  <message>
   <source>环境统计报表</source>
   <translation>Environmental statistics forms</translation>
  </message>
  <message>
   <source>环境信息依法披露报告、公开记录</source>
   <translation>Disclosure reports and records</translation>
  </message>
  <message>
   <source>公开网址</source>
   <translation>Web address</translation>
  </message>
  <message>
   <source>环境保护税申报、完税证明</source>
   <translation>Environmental tax: returns, receipts</translation>
  </message>
  <message>
   <source>税额（元）</source>
   <translation>Tax (yuan)</translation>
  </message>
  <message>
   <source>税票号</source>
   <translation>Tax receipt number</translation>
  </message>
  <message>
   <source>排污费核定、缴费收据</source>
   <translation>Discharge fee: assessment, receipts</translation>
  </message>
  <message>
   <source>金额（元）</source>
   <translation>Amount (yuan)</translation>
  </message>
  <message>
   <source>票号</source>
   <translation>Receipt number</translation>
  </message>
  <message>
   <source>现场检查（勘察）笔录、监察记录</source>
   <translation>Records of on-site inspection</translation>
  </message>
  <message>
   <source>检查日期</source>
   <translation>Date of inspection</translation>
  </message>
  <message>
   <source>检查人员（执法证号）</source>
   <translation>Inspectors (badge numbers)</translation>
  </message>
  <message>
   <source>问题</source>
   <translation>Problem</translation>
  </message>
  <message>
   <source>责令改正违法行为决定书</source>
   <translation>Order to correct an offence</translation>
  </message>
  <message>
   <source>改正期限</source>
   <translation>To be corrected by</translation>
  </message>
  <message>
   <source>行政处罚案卷</source>
   <translation>Penalty case file</translation>
  </message>
  <message>
   <source>案由</source>
   <translation>Offence</translation>
  </message>
  <message>
   <source>罚款金额（元）</source>
   <translation>Fine (yuan)</translation>
  </message>
  <message>
   <source>决定日期</source>
   <translation>Date of decision</translation>
  </message>
  <message>
   <source>送达日期</source>
   <translation>Date delivered</translation>
  </message>
  <message>
   <source>结案日期</source>
   <translation>Date closed</translation>
  </message>
  <message>
   <source>互见号</source>
   <translation>See also</translation>
  </message>
  <message>
   <source>停产整治、查封扣押、按日计罚、限期治理</source>
   <translation>Suspension, sealing, daily fines, time limits</translation>
  </message>
  <message>
   <source>期限</source>
   <translation>Time limit</translation>
  </message>
  <message>
   <source>整改方案、整改报告、验收销号</source>
   <translation>Correction: plan, report, clearance</translation>
  </message>
  <message>
   <source>措施</source>
   <translation>Measure</translation>
  </message>
  <message>
   <source>整改期限</source>
   <translation>To be corrected by</translation>
  </message>
  <message>
   <source>销号文号</source>
   <translation>Clearance document</translation>
  </message>
  <message>
   <source>后督察记录</source>
   <translation>Follow-up inspection</translation>
  </message>
  <message>
   <source>督察日期</source>
   <translation>Date of inspection by superiors</translation>
  </message>
  <message>
   <source>中央、省生态环境保护督察交办及整改</source>
   <translation>Assigned by central or provincial inspectors, correction</translation>
  </message>
  <message>
   <source>批次</source>
   <translation>Batch</translation>
  </message>
  <message>
   <source>编号</source>
   <translation>Number</translation>
  </message>
  <message>
   <source>环境信用评价结果</source>
   <translation>Environmental credit rating</translation>
  </message>
  <message>
   <source>等级</source>
   <translation>Grade</translation>
  </message>
  <message>
   <source>行政复议、诉讼、损害赔偿</source>
   <translation>Administrative review, lawsuits, damages</translation>
  </message>
  <message>
   <source>案号</source>
   <translation>Case number</translation>
  </message>
  <message>
   <source>信访投诉受理、调查处理、答复办结</source>
   <translation>Complaints: receipt, inquiry, reply</translation>
  </message>
  <message>
   <source>受理日期</source>
   <translation>Date received</translation>
  </message>
  <message>
   <source>办结期限</source>
   <translation>To be settled by</translation>
  </message>
  <message>
   <source>办结日期</source>
   <translation>Date settled</translation>
  </message>
  <message>
   <source>辐射安全许可证</source>
   <translation>Radiation safety licence</translation>
  </message>
  <message>
   <source>辐射项目环评、验收</source>
   <translation>EIA and acceptance of radiation projects</translation>
  </message>
  <message>
   <source>辐射年度评估报告、剂量监测</source>
   <translation>Yearly radiation report, dosimetry</translation>
  </message>
  <message>
   <source>放射源转让、备案、退役</source>
   <translation>Transfer, filing, retirement of radiation sources</translation>
  </message>
  <message>
   <source>放射源编码</source>
   <translation>Source code</translation>
  </message>
  <message>
   <source>土壤污染隐患排查报告</source>
   <translation>Soil pollution hazard inspection</translation>
  </message>
  <message>
   <source>土壤、地下水自行监测</source>
   <translation>Self-monitoring of soil and groundwater</translation>
  </message>
  <message>
   <source>拆除活动污染防治方案</source>
   <translation>Pollution control plan for demolition</translation>
  </message>
  <message>
   <source>土壤污染状况调查、风险评估、修复、效果评估</source>
   <translation>Soil survey, risk assessment, remediation, evaluation</translation>
  </message>
  <message>
   <source>评审文号</source>
   <translation>Review document</translation>
  </message>
  <message>
   <source>照片、视频</source>
   <translation>Photos, videos</translation>
  </message>
  <message>
   <source>拍摄者</source>
   <translation>Photographer</translation>
  </message>
  <message>
   <source>拍摄时间</source>
   <translation>Taken on</translation>
  </message>
  <message>
   <source>人物</source>
   <translation>Persons</translation>
  </message>
  <message>
   <source>指标完成情况分册（A 类）</source>
   <translation>Fulfilment volume (class A)</translation>
  </message>
  <message>
   <source>上级下达的总量减排任务文件、目标责任书</source>
   <translation>Assigned reduction targets, letter of responsibility</translation>
  </message>
  <message>
   <source>年度主要污染物总量减排考核结果</source>
   <translation>Result of the yearly reduction assessment</translation>
  </message>
  <message>
   <source>考核结论</source>
   <translation>Result of assessment</translation>
  </message>
  <message>
   <source>总量减排核算表（排放、新增、削减）</source>
   <translation>Accounting of totals (emitted, new, reduced)</translation>
  </message>
  <message>
   <source>出具部门</source>
   <translation>Issued by</translation>
  </message>
  <message>
   <source>是否盖章</source>
   <translation>Stamped</translation>
  </message>
  <message>
   <source>重点减排项目清单及完成证明</source>
   <translation>Key reduction projects and proof of completion</translation>
  </message>
  <message>
   <source>近三年未发生重大、特大环境事件的证明</source>
   <translation>Proof that there was no major incident in three years</translation>
  </message>
  <message>
   <source>环境突发事件应急预案及印发文件</source>
   <translation>Emergency plan and its issue</translation>
  </message>
  <message>
   <source>应急演练方案、记录和影像</source>
   <translation>Exercise: plan, records, pictures</translation>
  </message>
  <message>
   <source>前一年无重大违反环保法律法规案件的证明</source>
   <translation>Proof that there was no major violation in the year before</translation>
  </message>
  <message>
   <source>上级通报及整改情况</source>
   <translation>Notices of superiors and corrections</translation>
  </message>
  <message>
   <source>省级部门公布的城考结果（名次）</source>
   <translation>City assessment as published by the province (rank)</translation>
  </message>
  <message>
   <source>名次</source>
   <translation>Rank</translation>
  </message>
  <message>
   <source>城考上报材料</source>
   <translation>City assessment as reported</translation>
  </message>
  <message>
   <source>“前列”名次线或省级调整指标的说明</source>
   <translation>What counts as among the leaders, or adjusted indicators</translation>
  </message>
  <message>
   <source>统计年鉴：城镇居民人均可支配收入</source>
   <translation>Statistical yearbook: disposable income</translation>
  </message>
  <message>
   <source>编印单位</source>
   <translation>Compiled by</translation>
  </message>
  <message>
   <source>页码</source>
   <translation>Page</translation>
  </message>
  <message>
   <source>统计年鉴：地区生产总值</source>
   <translation>Statistical yearbook: GDP</translation>
  </message>
  <message>
   <source>环境保护投资明细表</source>
   <translation>List of environmental investments</translation>
  </message>
  <message>
   <source>环境保护投资指数计算表</source>
   <translation>Calculation of the investment index</translation>
  </message>
  <message>
   <source>规模以上工业综合能源消费量统计资料</source>
   <translation>Statistics: energy use of larger industry</translation>
  </message>
  <message>
   <source>规模以上工业增加值统计资料（可比价）</source>
   <translation>Statistics: value added of larger industry (constant prices)</translation>
  </message>
  <message>
   <source>单位工业增加值能耗计算表</source>
   <translation>Calculation: energy per industrial value added</translation>
  </message>
  <message>
   <source>价格基准与口径说明</source>
   <translation>Price basis and what is counted</translation>
  </message>
  <message>
   <source>水资源公报或用水统计</source>
   <translation>Water resources bulletin or water statistics</translation>
  </message>
  <message>
   <source>单位GDP用水量计算表</source>
   <translation>Calculation: water per GDP</translation>
  </message>
  <message>
   <source>节水措施与价格基准说明</source>
   <translation>Water saving and price basis</translation>
  </message>
  <message>
   <source>环境统计年报：工业污染物排放量</source>
   <translation>Environmental statistics: industrial emissions</translation>
  </message>
  <message>
   <source>统计年鉴：工业增加值</source>
   <translation>Statistical yearbook: industrial value added</translation>
  </message>
  <message>
   <source>排放强度计算表</source>
   <translation>Calculation: emission intensity</translation>
  </message>
  <message>
   <source>环境质量报告书：空气质量</source>
   <translation>Environmental quality report: air</translation>
  </message>
  <message>
   <source>空气质量逐日（逐月）监测数据</source>
   <translation>Air monitoring by day (month)</translation>
  </message>
  <message>
   <source>监测点位图及点位认定文件</source>
   <translation>Map and confirmation of monitoring sites</translation>
  </message>
  <message>
   <source>自动站有效数据说明</source>
   <translation>Valid data of automatic stations</translation>
  </message>
  <message>
   <source>污染防治措施及口径说明</source>
   <translation>Pollution control and what is counted</translation>
  </message>
  <message>
   <source>集中式饮用水水源地水质监测报告</source>
   <translation>Monitoring reports of drinking water sources</translation>
  </message>
  <message>
   <source>水源地取水量统计</source>
   <translation>Water taken from the sources</translation>
  </message>
  <message>
   <source>饮用水水源保护区划定批复</source>
   <translation>Approval of source protection zones</translation>
  </message>
  <message>
   <source>水源保护区规范化建设与执法检查记录</source>
   <translation>Source protection: works and inspections</translation>
  </message>
  <message>
   <source>备用水源地建设与供水能力证明</source>
   <translation>Reserve source: works and capacity</translation>
  </message>
  <message>
   <source>地表水断面水质监测报告</source>
   <translation>Monitoring reports of surface water sections</translation>
  </message>
  <message>
   <source>水环境功能区划文件</source>
   <translation>Functional water zones</translation>
  </message>
  <message>
   <source>监测断面布设图及认定文件</source>
   <translation>Map and confirmation of sections</translation>
  </message>
  <message>
   <source>跨界断面出境水质监测结果</source>
   <translation>Monitoring of outgoing border sections</translation>
  </message>
  <message>
   <source>区域环境噪声监测报告</source>
   <translation>Monitoring report on regional noise</translation>
  </message>
  <message>
   <source>噪声网格布点图及点位认定</source>
   <translation>Noise grid and confirmation of points</translation>
  </message>
  <message>
   <source>声环境功能区划文件</source>
   <translation>Functional acoustic zones</translation>
  </message>
  <message>
   <source>道路交通噪声监测报告</source>
   <translation>Monitoring report on traffic noise</translation>
  </message>
  <message>
   <source>监测路段分布图及点位认定</source>
   <translation>Map and confirmation of road sections</translation>
  </message>
  <message>
   <source>城市建设统计年报：绿化</source>
   <translation>Report on urban construction: green space</translation>
  </message>
  <message>
   <source>绿化覆盖面积测算资料</source>
   <translation>Survey of green cover</translation>
  </message>
  <message>
   <source>绿化覆盖率计算表</source>
   <translation>Calculation: green cover</translation>
  </message>
  <message>
   <source>建成区范围与面积认定文件</source>
   <translation>Extent of the built-up area</translation>
  </message>
  <message>
   <source>城市建设统计年报：排水与污水处理</source>
   <translation>Report on urban construction: drainage, sewage</translation>
  </message>
  <message>
   <source>污水处理厂运行记录（处理水量）</source>
   <translation>Operating records of sewage works (volume)</translation>
  </message>
  <message>
   <source>污水处理厂进出水水质监测报告</source>
   <translation>Monitoring of inflow and outflow of sewage works</translation>
  </message>
  <message>
   <source>再生水利用量证明</source>
   <translation>Proof of reclaimed water used</translation>
  </message>
  <message>
   <source>污水集中处理率计算表</source>
   <translation>Calculation: central sewage treatment</translation>
  </message>
  <message>
   <source>重点工业企业名单</source>
   <translation>List of key industrial enterprises</translation>
  </message>
  <message>
   <source>监督性监测结果及达标汇总</source>
   <translation>Supervisory monitoring: results, compliance</translation>
  </message>
  <message>
   <source>环境监察记录汇总</source>
   <translation>Inspection records</translation>
  </message>
  <message>
   <source>一企一档目录</source>
   <translation>Directory of enterprise dossiers</translation>
  </message>
  <message>
   <source>超标企业处理和整改情况</source>
   <translation>Enterprises beyond limits: measures, corrections</translation>
  </message>
  <message>
   <source>能源平衡表或终端能源消费统计</source>
   <translation>Energy balance or final energy use</translation>
  </message>
  <message>
   <source>天然气、液化石油气、电力等供应统计</source>
   <translation>Supply of gas, LPG, electricity and others</translation>
  </message>
  <message>
   <source>清洁能源使用率计算表</source>
   <translation>Calculation: clean energy</translation>
  </message>
  <message>
   <source>高污染燃料禁燃区划定文件</source>
   <translation>No-burn zones for polluting fuels</translation>
  </message>
  <message>
   <source>应检机动车数证明（公安交警部门）</source>
   <translation>Vehicles due for inspection (traffic police)</translation>
  </message>
  <message>
   <source>环保检测车辆数统计</source>
   <translation>Vehicles inspected</translation>
  </message>
  <message>
   <source>机动车环保检测机构委托书或资质证书</source>
   <translation>Commission or licence of inspection stations</translation>
  </message>
  <message>
   <source>有效期至</source>
   <translation>Valid until</translation>
  </message>
  <message>
   <source>机动车环保定期检测率计算表</source>
   <translation>Calculation: vehicle inspection</translation>
  </message>
  <message>
   <source>城市建设统计年报：市容环境卫生</source>
   <translation>Report on urban construction: sanitation</translation>
  </message>
  <message>
   <source>垃圾处理场（厂）运行记录和计量台账</source>
   <translation>Landfill or plant: operating records, weighing</translation>
  </message>
  <message>
   <source>垃圾处理场（厂）无害化等级评定或验收文件</source>
   <translation>Landfill or plant: grading or acceptance</translation>
  </message>
  <message>
   <source>生活垃圾无害化处理率计算表</source>
   <translation>Calculation: harmless treatment</translation>
  </message>
  <message>
   <source>环境统计年报：工业固体废物</source>
   <translation>Environmental statistics: industrial solid waste</translation>
  </message>
  <message>
   <source>固体废物信息发布公告</source>
   <translation>Publication on solid waste</translation>
  </message>
  <message>
   <source>发布网址或报刊</source>
   <translation>Web address or newspaper</translation>
  </message>
  <message>
   <source>固体废物综合利用和处置证明</source>
   <translation>Proof of use and disposal of solid waste</translation>
  </message>
  <message>
   <source>工业固体废物处置利用率计算表</source>
   <translation>Calculation: disposal and use</translation>
  </message>
  <message>
   <source>危险废物产生、贮存、利用、处置汇总表</source>
   <translation>Hazardous waste: produced, stored, used, disposed of</translation>
  </message>
  <message>
   <source>危险废物转移联单汇总</source>
   <translation>Hazardous waste manifests, summary</translation>
  </message>
  <message>
   <source>危险废物经营许可证</source>
   <translation>Hazardous waste licence</translation>
  </message>
  <message>
   <source>医疗废物集中处置证明</source>
   <translation>Proof of central disposal of medical waste</translation>
  </message>
  <message>
   <source>环境保护目标责任书及考核结果</source>
   <translation>Letter of responsibility and its assessment</translation>
  </message>
  <message>
   <source>环境指标纳入党政领导干部政绩考核的文件</source>
   <translation>Indicators as part of the appraisal of leaders</translation>
  </message>
  <message>
   <source>创模规划及批准文件</source>
   <translation>Model city plan and its approval</translation>
  </message>
  <message>
   <source>创模任务分解文件</source>
   <translation>Breakdown of tasks</translation>
  </message>
  <message>
   <source>环境质量公告</source>
   <translation>Bulletin on environmental quality</translation>
  </message>
  <message>
   <source>建设项目环评审批清单</source>
   <translation>List of EIA approvals</translation>
  </message>
  <message>
   <source>项目数</source>
   <translation>Projects</translation>
  </message>
  <message>
   <source>“三同时”竣工环保验收清单</source>
   <translation>List of acceptances ("three simultaneities")</translation>
  </message>
  <message>
   <source>规划环评清单及审查意见</source>
   <translation>EIA of plans: list, review opinions</translation>
  </message>
  <message>
   <source>环评和“三同时”执行率计算表</source>
   <translation>Calculation: EIA and "three simultaneities"</translation>
  </message>
  <message>
   <source>机构编制批文（三定方案）</source>
   <translation>Approval of staffing</translation>
  </message>
  <message>
   <source>环境监察标准化建设验收文件</source>
   <translation>Acceptance of standard inspection capacity</translation>
  </message>
  <message>
   <source>环境监测站标准化建设验收文件</source>
   <translation>Acceptance of standard monitoring capacity</translation>
  </message>
  <message>
   <source>信息、宣教、应急能力建设材料</source>
   <translation>Capacity in information, education, emergencies</translation>
  </message>
  <message>
   <source>调查方案与问卷</source>
   <translation>Survey plan and questionnaire</translation>
  </message>
  <message>
   <source>样本数</source>
   <translation>Samples</translation>
  </message>
  <message>
   <source>满意率调查报告</source>
   <translation>Report on the satisfaction survey</translation>
  </message>
  <message>
   <source>调查机构</source>
   <translation>Surveyed by</translation>
  </message>
  <message>
   <source>满意率（%）</source>
   <translation>Satisfaction (%)</translation>
  </message>
  <message>
   <source>统计（调查）机构对结果的认定或公布文件</source>
   <translation>Confirmation or publication of the survey's result</translation>
  </message>
  <message>
   <source>中小学校名册</source>
   <translation>Register of schools</translation>
  </message>
  <message>
   <source>学校数</source>
   <translation>Schools</translation>
  </message>
  <message>
   <source>环境教育课程安排与活动记录</source>
   <translation>Lessons and activities in environmental education</translation>
  </message>
  <message>
   <source>中小学环境教育普及率计算表</source>
   <translation>Calculation: environmental education</translation>
  </message>
  <message>
   <source>绿色学校命名文件</source>
   <translation>Naming of green schools</translation>
  </message>
  <message>
   <source>环境卫生管理制度与责任区划分文件</source>
   <translation>Sanitation rules and areas of responsibility</translation>
  </message>
  <message>
   <source>城乡结合部环境整治方案和总结</source>
   <translation>Clean-up of the urban fringe: plan, summary</translation>
  </message>
  <message>
   <source>检查考核记录</source>
   <translation>Inspection records</translation>
  </message>
  <message>
   <source>整治前后照片</source>
   <translation>Photos before and after</translation>
  </message>
  <message>
   <source>地区生产总值</source>
   <translation>GDP</translation>
  </message>
  <message>
   <source>统计年鉴</source>
   <translation>Statistical yearbook</translation>
  </message>
  <message>
   <source>市区地区生产总值</source>
   <translation>Urban GDP</translation>
  </message>
  <message>
   <source>地区生产总值（可比价）</source>
   <translation>GDP (constant prices)</translation>
  </message>
  <message>
   <source>第一产业增加值</source>
   <translation>Value added, primary sector</translation>
  </message>
  <message>
   <source>第二产业增加值</source>
   <translation>Value added, secondary sector</translation>
  </message>
  <message>
   <source>第三产业增加值</source>
   <translation>Value added, tertiary sector</translation>
  </message>
  <message>
   <source>第一产业比重</source>
   <translation>Share of primary sector</translation>
  </message>
  <message>
   <source>第二产业比重</source>
   <translation>Share of secondary sector</translation>
  </message>
  <message>
   <source>第三产业比重</source>
   <translation>Share of tertiary sector</translation>
  </message>
  <message>
   <source>地区生产总值增长率</source>
   <translation>GDP growth</translation>
  </message>
  <message>
   <source>工业增加值</source>
   <translation>Industrial value added</translation>
  </message>
  <message>
   <source>工业增加值（可比价）</source>
   <translation>Industrial value added (constant prices)</translation>
  </message>
  <message>
   <source>规模以上工业增加值</source>
   <translation>Value added of larger industry</translation>
  </message>
  <message>
   <source>市域规模以上工业</source>
   <translation>Larger industry of the territory</translation>
  </message>
  <message>
   <source>规模以上工业增加值增速</source>
   <translation>Growth of larger industry</translation>
  </message>
  <message>
   <source>年末常住人口</source>
   <translation>Residents at year end</translation>
  </message>
  <message>
   <source>上年末常住人口</source>
   <translation>Residents at end of last year</translation>
  </message>
  <message>
   <source>年平均常住人口</source>
   <translation>Mean residents of the year</translation>
  </message>
  <message>
   <source>年末户籍人口</source>
   <translation>Registered population at year end</translation>
  </message>
  <message>
   <source>城镇常住人口</source>
   <translation>Urban residents</translation>
  </message>
  <message>
   <source>城镇化率</source>
   <translation>Urbanisation rate</translation>
  </message>
  <message>
   <source>人均地区生产总值</source>
   <translation>GDP per head</translation>
  </message>
  <message>
   <source>城镇居民人均可支配收入</source>
   <translation>Disposable income of urban residents</translation>
  </message>
  <message>
   <source>环境保护投资</source>
   <translation>Environmental investment</translation>
  </message>
  <message>
   <source>环境统计、城市建设统计年报</source>
   <translation>Environmental statistics, yearly report on urban construction</translation>
  </message>
  <message>
   <source>城市环境基础设施建设投资</source>
   <translation>Investment in urban environmental infrastructure</translation>
  </message>
  <message>
   <source>住建局</source>
   <translation>Housing and construction bureau</translation>
  </message>
  <message>
   <source>工业污染源治理投资</source>
   <translation>Investment in industrial pollution control</translation>
  </message>
  <message>
   <source>环境统计</source>
   <translation>Environmental statistics</translation>
  </message>
  <message>
   <source>生态环境局</source>
   <translation>Ecology and environment bureau</translation>
  </message>
  <message>
   <source>建设项目“三同时”环保投资</source>
   <translation>Environmental investment of projects ("three simultaneities")</translation>
  </message>
  <message>
   <source>已剔除的市政、水利和生态建设投资</source>
   <translation>Municipal, water and ecological investment left out</translation>
  </message>
  <message>
   <source>投资明细表</source>
   <translation>List of investments</translation>
  </message>
  <message>
   <source>环境保护投资指数</source>
   <translation>Environmental investment index</translation>
  </message>
  <message>
   <source>规模以上工业综合能源消费量</source>
   <translation>Energy use of larger industry</translation>
  </message>
  <message>
   <source>统计年鉴、能源统计报表</source>
   <translation>Statistical yearbook, energy statistics</translation>
  </message>
  <message>
   <source>规模以上工业综合能源消费量增速</source>
   <translation>Growth of energy use of larger industry</translation>
  </message>
  <message>
   <source>规模以上单位工业增加值能耗</source>
   <translation>Energy per value added of larger industry</translation>
  </message>
  <message>
   <source>规模以上单位工业增加值能耗比上年升降</source>
   <translation>Energy per value added of larger industry, change on last year</translation>
  </message>
  <message>
   <source>煤炭消费总量</source>
   <translation>Coal use</translation>
  </message>
  <message>
   <source>生活及其他煤炭消费量</source>
   <translation>Coal use of households and others</translation>
  </message>
  <message>
   <source>工业煤炭消费量</source>
   <translation>Coal use of industry</translation>
  </message>
  <message>
   <source>燃料煤消费量</source>
   <translation>Coal used as fuel</translation>
  </message>
  <message>
   <source>原料煤消费量</source>
   <translation>Coal used as material</translation>
  </message>
  <message>
   <source>燃料煤平均含硫量</source>
   <translation>Mean sulphur content of fuel coal</translation>
  </message>
  <message>
   <source>燃料油消费量</source>
   <translation>Fuel oil use</translation>
  </message>
  <message>
   <source>重油消费量</source>
   <translation>Heavy oil use</translation>
  </message>
  <message>
   <source>柴油消费量</source>
   <translation>Diesel use</translation>
  </message>
  <message>
   <source>终端能源消费总量</source>
   <translation>Final energy use</translation>
  </message>
  <message>
   <source>市辖区</source>
   <translation>Urban districts</translation>
  </message>
  <message>
   <source>清洁能源使用量</source>
   <translation>Clean energy use</translation>
  </message>
  <message>
   <source>清洁能源：天然气（折标准煤）</source>
   <translation>Clean energy: natural gas (coal equivalent)</translation>
  </message>
  <message>
   <source>清洁能源：液化石油气（折标准煤）</source>
   <translation>Clean energy: LPG (coal equivalent)</translation>
  </message>
  <message>
   <source>清洁能源：电力（折标准煤）</source>
   <translation>Clean energy: electricity (coal equivalent)</translation>
  </message>
  <message>
   <source>清洁能源：其他（折标准煤）</source>
   <translation>Clean energy: other (coal equivalent)</translation>
  </message>
  <message>
   <source>城市清洁能源使用率</source>
   <translation>Share of clean energy</translation>
  </message>
  <message>
   <source>用水总量</source>
   <translation>Water use</translation>
  </message>
  <message>
   <source>水资源公报</source>
   <translation>Water resources bulletin</translation>
  </message>
  <message>
   <source>水利局</source>
   <translation>Water resources bureau</translation>
  </message>
  <message>
   <source>农业用水量</source>
   <translation>Water use of agriculture</translation>
  </message>
  <message>
   <source>工业用水量（水资源公报）</source>
   <translation>Water use of industry (bulletin)</translation>
  </message>
  <message>
   <source>生活用水量</source>
   <translation>Water use of households</translation>
  </message>
  <message>
   <source>生态环境用水量</source>
   <translation>Ecological water use</translation>
  </message>
  <message>
   <source>单位GDP用水量</source>
   <translation>Water use per GDP</translation>
  </message>
  <message>
   <source>单位GDP用水量比上年升降</source>
   <translation>Water use per GDP, change on last year</translation>
  </message>
  <message>
   <source>工业用水总量</source>
   <translation>Industrial water in all</translation>
  </message>
  <message>
   <source>工业新鲜水量</source>
   <translation>Industrial fresh water</translation>
  </message>
  <message>
   <source>工业重复用水量</source>
   <translation>Industrial water reused</translation>
  </message>
  <message>
   <source>工业用水重复利用率</source>
   <translation>Reuse rate of industrial water</translation>
  </message>
  <message>
   <source>城市生活供水量</source>
   <translation>Urban domestic water supply</translation>
  </message>
  <message>
   <source>工业化学需氧量排放量</source>
   <translation>Industrial COD</translation>
  </message>
  <message>
   <source>生活化学需氧量排放量</source>
   <translation>Domestic COD</translation>
  </message>
  <message>
   <source>农业化学需氧量排放量</source>
   <translation>Agricultural COD</translation>
  </message>
  <message>
   <source>化学需氧量排放总量</source>
   <translation>Total COD</translation>
  </message>
  <message>
   <source>总量减排核算结果</source>
   <translation>Accounting of emission reductions</translation>
  </message>
  <message>
   <source>化学需氧量总量控制目标</source>
   <translation>COD target</translation>
  </message>
  <message>
   <source>上级下达的减排任务文件</source>
   <translation>Documents assigning reduction targets</translation>
  </message>
  <message>
   <source>化学需氧量上年排放量</source>
   <translation>COD last year</translation>
  </message>
  <message>
   <source>化学需氧量当年新增量</source>
   <translation>COD added in the year</translation>
  </message>
  <message>
   <source>化学需氧量当年削减量</source>
   <translation>COD reduced in the year</translation>
  </message>
  <message>
   <source>化学需氧量削减率</source>
   <translation>COD reduction rate</translation>
  </message>
  <message>
   <source>化学需氧量下达削减率</source>
   <translation>COD reduction rate assigned</translation>
  </message>
  <message>
   <source>万元工业增加值化学需氧量排放强度</source>
   <translation>COD per 10 000 yuan of industrial value added</translation>
  </message>
  <message>
   <source>工业氨氮排放量</source>
   <translation>Industrial ammonia nitrogen</translation>
  </message>
  <message>
   <source>生活氨氮排放量</source>
   <translation>Domestic ammonia nitrogen</translation>
  </message>
  <message>
   <source>农业氨氮排放量</source>
   <translation>Agricultural ammonia nitrogen</translation>
  </message>
  <message>
   <source>氨氮排放总量</source>
   <translation>Total ammonia nitrogen</translation>
  </message>
  <message>
   <source>氨氮总量控制目标</source>
   <translation>Ammonia nitrogen target</translation>
  </message>
  <message>
   <source>氨氮上年排放量</source>
   <translation>Ammonia nitrogen last year</translation>
  </message>
  <message>
   <source>氨氮当年新增量</source>
   <translation>Ammonia nitrogen added in the year</translation>
  </message>
  <message>
   <source>氨氮当年削减量</source>
   <translation>Ammonia nitrogen reduced in the year</translation>
  </message>
  <message>
   <source>氨氮削减率</source>
   <translation>Ammonia nitrogen reduction rate</translation>
  </message>
  <message>
   <source>氨氮下达削减率</source>
   <translation>Ammonia nitrogen reduction rate assigned</translation>
  </message>
  <message>
   <source>万元工业增加值氨氮排放强度</source>
   <translation>Ammonia nitrogen per 10 000 yuan of industrial value added</translation>
  </message>
  <message>
   <source>工业二氧化硫排放量</source>
   <translation>Industrial SO₂</translation>
  </message>
  <message>
   <source>生活二氧化硫排放量</source>
   <translation>Domestic SO₂</translation>
  </message>
  <message>
   <source>二氧化硫排放总量</source>
   <translation>Total SO₂</translation>
  </message>
  <message>
   <source>二氧化硫总量控制目标</source>
   <translation>SO₂ target</translation>
  </message>
  <message>
   <source>二氧化硫上年排放量</source>
   <translation>SO₂ last year</translation>
  </message>
  <message>
   <source>二氧化硫当年新增量</source>
   <translation>SO₂ added in the year</translation>
  </message>
  <message>
   <source>二氧化硫当年削减量</source>
   <translation>SO₂ reduced in the year</translation>
  </message>
  <message>
   <source>二氧化硫削减率</source>
   <translation>SO₂ reduction rate</translation>
  </message>
  <message>
   <source>二氧化硫下达削减率</source>
   <translation>SO₂ reduction rate assigned</translation>
  </message>
  <message>
   <source>万元工业增加值二氧化硫排放强度</source>
   <translation>SO₂ per 10 000 yuan of industrial value added</translation>
  </message>
  <message>
   <source>工业氮氧化物排放量</source>
   <translation>Industrial NOx</translation>
  </message>
  <message>
   <source>生活氮氧化物排放量</source>
   <translation>Domestic NOx</translation>
  </message>
  <message>
   <source>机动车氮氧化物排放量</source>
   <translation>Vehicle NOx</translation>
  </message>
  <message>
   <source>氮氧化物排放总量</source>
   <translation>Total NOx</translation>
  </message>
  <message>
   <source>氮氧化物总量控制目标</source>
   <translation>NOx target</translation>
  </message>
  <message>
   <source>氮氧化物上年排放量</source>
   <translation>NOx last year</translation>
  </message>
  <message>
   <source>氮氧化物当年新增量</source>
   <translation>NOx added in the year</translation>
  </message>
  <message>
   <source>氮氧化物当年削减量</source>
   <translation>NOx reduced in the year</translation>
  </message>
  <message>
   <source>氮氧化物削减率</source>
   <translation>NOx reduction rate</translation>
  </message>
  <message>
   <source>氮氧化物下达削减率</source>
   <translation>NOx reduction rate assigned</translation>
  </message>
  <message>
   <source>万元工业增加值氮氧化物排放强度</source>
   <translation>NOx per 10 000 yuan of industrial value added</translation>
  </message>
  <message>
   <source>空气质量优天数</source>
   <translation>Days of excellent air</translation>
  </message>
  <message>
   <source>环境质量报告书</source>
   <translation>Report on environmental quality</translation>
  </message>
  <message>
   <source>空气质量良天数</source>
   <translation>Days of good air</translation>
  </message>
  <message>
   <source>空气质量轻度污染天数</source>
   <translation>Days of light air pollution</translation>
  </message>
  <message>
   <source>空气质量中度污染天数</source>
   <translation>Days of moderate air pollution</translation>
  </message>
  <message>
   <source>空气质量重度污染天数</source>
   <translation>Days of heavy air pollution</translation>
  </message>
  <message>
   <source>空气质量严重污染天数</source>
   <translation>Days of severe air pollution</translation>
  </message>
  <message>
   <source>空气质量无效天数</source>
   <translation>Days without valid air data</translation>
  </message>
  <message>
   <source>空气质量优良天数</source>
   <translation>Days of excellent and good air</translation>
  </message>
  <message>
   <source>空气质量有效监测天数</source>
   <translation>Days of valid air monitoring</translation>
  </message>
  <message>
   <source>空气质量优良率</source>
   <translation>Share of excellent and good days</translation>
  </message>
  <message>
   <source>1月空气质量优良天数</source>
   <translation>Excellent and good days, January</translation>
  </message>
  <message>
   <source>2月空气质量优良天数</source>
   <translation>Excellent and good days, February</translation>
  </message>
  <message>
   <source>3月空气质量优良天数</source>
   <translation>Excellent and good days, March</translation>
  </message>
  <message>
   <source>4月空气质量优良天数</source>
   <translation>Excellent and good days, April</translation>
  </message>
  <message>
   <source>5月空气质量优良天数</source>
   <translation>Excellent and good days, May</translation>
  </message>
  <message>
   <source>6月空气质量优良天数</source>
   <translation>Excellent and good days, June</translation>
  </message>
  <message>
   <source>7月空气质量优良天数</source>
   <translation>Excellent and good days, July</translation>
  </message>
  <message>
   <source>8月空气质量优良天数</source>
   <translation>Excellent and good days, August</translation>
  </message>
  <message>
   <source>9月空气质量优良天数</source>
   <translation>Excellent and good days, September</translation>
  </message>
  <message>
   <source>10月空气质量优良天数</source>
   <translation>Excellent and good days, October</translation>
  </message>
  <message>
   <source>11月空气质量优良天数</source>
   <translation>Excellent and good days, November</translation>
  </message>
  <message>
   <source>12月空气质量优良天数</source>
   <translation>Excellent and good days, December</translation>
  </message>
  <message>
   <source>按 GB 3095—2012（AQI）评价</source>
   <translation>Judged by GB 3095—2012 (AQI)</translation>
  </message>
  <message>
   <source>二氧化硫年均浓度</source>
   <translation>Yearly mean SO₂</translation>
  </message>
  <message>
   <source>二氧化氮年均浓度</source>
   <translation>Yearly mean NO₂</translation>
  </message>
  <message>
   <source>可吸入颗粒物（PM10）年均浓度</source>
   <translation>Yearly mean PM10</translation>
  </message>
  <message>
   <source>细颗粒物（PM2.5）年均浓度</source>
   <translation>Yearly mean PM2.5</translation>
  </message>
  <message>
   <source>一氧化碳日均值第95百分位数</source>
   <translation>CO, 95th percentile of daily means</translation>
  </message>
  <message>
   <source>臭氧日最大8小时平均第90百分位数</source>
   <translation>Ozone, 90th percentile of daily 8-hour maxima</translation>
  </message>
  <message>
   <source>二氧化硫日均值有效天数</source>
   <translation>Valid days of SO₂ means</translation>
  </message>
  <message>
   <source>二氧化氮日均值有效天数</source>
   <translation>Valid days of NO₂ means</translation>
  </message>
  <message>
   <source>可吸入颗粒物日均值有效天数</source>
   <translation>Valid days of PM10 means</translation>
  </message>
  <message>
   <source>细颗粒物日均值有效天数</source>
   <translation>Valid days of PM2.5 means</translation>
  </message>
  <message>
   <source>可吸入颗粒物年均浓度：点位1</source>
   <translation>Yearly mean PM10: site 1</translation>
  </message>
  <message>
   <source>可吸入颗粒物年均浓度：点位2</source>
   <translation>Yearly mean PM10: site 2</translation>
  </message>
  <message>
   <source>可吸入颗粒物年均浓度：点位3</source>
   <translation>Yearly mean PM10: site 3</translation>
  </message>
  <message>
   <source>可吸入颗粒物年均浓度：点位4</source>
   <translation>Yearly mean PM10: site 4</translation>
  </message>
  <message>
   <source>空气质量监测点位数</source>
   <translation>Air monitoring sites</translation>
  </message>
  <message>
   <source>集中式饮用水水源取水总量</source>
   <translation>Water taken from central sources</translation>
  </message>
  <message>
   <source>集中式饮用水水源达标取水量</source>
   <translation>Compliant water taken from central sources</translation>
  </message>
  <message>
   <source>地表水水源取水量</source>
   <translation>Surface water taken</translation>
  </message>
  <message>
   <source>地下水水源取水量</source>
   <translation>Groundwater taken</translation>
  </message>
  <message>
   <source>集中式饮用水水源地个数</source>
   <translation>Central drinking water sources</translation>
  </message>
  <message>
   <source>水质达标的水源地个数</source>
   <translation>Compliant sources</translation>
  </message>
  <message>
   <source>集中式饮用水水源地水质达标率（按水量）</source>
   <translation>Compliance of drinking water sources (by volume)</translation>
  </message>
  <message>
   <source>集中式饮用水水源地水质达标率（按个数）</source>
   <translation>Compliance of drinking water sources (by number)</translation>
  </message>
  <message>
   <source>存在超标水源</source>
   <translation>Sources beyond limits exist</translation>
  </message>
  <message>
   <source>超标水源已写明豁免理由</source>
   <translation>Exemption of sources beyond limits explained</translation>
  </message>
  <message>
   <source>地表水监测断面数</source>
   <translation>Surface water sections monitored</translation>
  </message>
  <message>
   <source>全市域地表水监测断面数</source>
   <translation>Surface water sections of the whole territory</translation>
  </message>
  <message>
   <source>Ⅰ类断面数</source>
   <translation>Class I sections</translation>
  </message>
  <message>
   <source>Ⅱ类断面数</source>
   <translation>Class II sections</translation>
  </message>
  <message>
   <source>Ⅲ类断面数</source>
   <translation>Class III sections</translation>
  </message>
  <message>
   <source>Ⅳ类断面数</source>
   <translation>Class IV sections</translation>
  </message>
  <message>
   <source>Ⅴ类断面数</source>
   <translation>Class V sections</translation>
  </message>
  <message>
   <source>劣Ⅴ类断面数</source>
   <translation>Sections worse than class V</translation>
  </message>
  <message>
   <source>Ⅰ–Ⅲ类断面数</source>
   <translation>Class I–III sections</translation>
  </message>
  <message>
   <source>Ⅰ–Ⅲ类断面比例</source>
   <translation>Share of class I–III sections</translation>
  </message>
  <message>
   <source>Ⅳ类断面比例</source>
   <translation>Share of class IV sections</translation>
  </message>
  <message>
   <source>Ⅴ类断面比例</source>
   <translation>Share of class V sections</translation>
  </message>
  <message>
   <source>劣Ⅴ类断面比例</source>
   <translation>Share of sections worse than class V</translation>
  </message>
  <message>
   <source>水环境功能达标断面数</source>
   <translation>Sections that meet their function</translation>
  </message>
  <message>
   <source>水环境功能区水质达标率</source>
   <translation>Compliance of functional water zones</translation>
  </message>
  <message>
   <source>跨界出境断面数</source>
   <translation>Outgoing border sections</translation>
  </message>
  <message>
   <source>跨界出境达标断面数</source>
   <translation>Compliant outgoing border sections</translation>
  </message>
  <message>
   <source>跨界断面出境水质达标率</source>
   <translation>Compliance of outgoing border sections</translation>
  </message>
  <message>
   <source>区域环境噪声平均值</source>
   <translation>Mean regional noise</translation>
  </message>
  <message>
   <source>交通干线噪声平均值</source>
   <translation>Mean noise of main roads</translation>
  </message>
  <message>
   <source>区域噪声有效网格数</source>
   <translation>Valid cells of regional noise</translation>
  </message>
  <message>
   <source>区域噪声各网格声级之和</source>
   <translation>Sum of sound levels of the cells</translation>
  </message>
  <message>
   <source>交通噪声监测路段总长</source>
   <translation>Length of roads monitored for noise</translation>
  </message>
  <message>
   <source>交通噪声声级与路段长度乘积之和</source>
   <translation>Sum of sound level times length of roads</translation>
  </message>
  <message>
   <source>建成区面积</source>
   <translation>Built-up area</translation>
  </message>
  <message>
   <source>建成区面积（噪声监测所用）</source>
   <translation>Built-up area (used for noise)</translation>
  </message>
  <message>
   <source>建成区面积（污水统计所用）</source>
   <translation>Built-up area (used for sewage)</translation>
  </message>
  <message>
   <source>建成区绿化覆盖面积</source>
   <translation>Green cover area of the built-up area</translation>
  </message>
  <message>
   <source>建成区绿化覆盖率</source>
   <translation>Green cover of the built-up area</translation>
  </message>
  <message>
   <source>建成区绿地面积</source>
   <translation>Green space of the built-up area</translation>
  </message>
  <message>
   <source>建成区绿地率</source>
   <translation>Green space rate of the built-up area</translation>
  </message>
  <message>
   <source>公园绿地面积</source>
   <translation>Park area</translation>
  </message>
  <message>
   <source>人均公园绿地面积</source>
   <translation>Park area per head</translation>
  </message>
  <message>
   <source>城市生活污水排放总量</source>
   <translation>Urban sewage discharged</translation>
  </message>
  <message>
   <source>城市污水处理量</source>
   <translation>Urban sewage treated</translation>
  </message>
  <message>
   <source>城市污水集中处理量</source>
   <translation>Urban sewage treated centrally</translation>
  </message>
  <message>
   <source>城市污水处理率</source>
   <translation>Urban sewage treatment rate</translation>
  </message>
  <message>
   <source>城市生活污水集中处理率</source>
   <translation>Central treatment rate of urban sewage</translation>
  </message>
  <message>
   <source>再生水利用量</source>
   <translation>Reclaimed water used</translation>
  </message>
  <message>
   <source>城市污水再生利用率</source>
   <translation>Reuse rate of urban sewage</translation>
  </message>
  <message>
   <source>污水处理厂设计处理能力</source>
   <translation>Design capacity of sewage works</translation>
  </message>
  <message>
   <source>污水处理厂实际处理能力</source>
   <translation>Actual capacity of sewage works</translation>
  </message>
  <message>
   <source>污水处理厂年运行天数</source>
   <translation>Days of operation of sewage works</translation>
  </message>
  <message>
   <source>污水处理厂进水化学需氧量浓度</source>
   <translation>Sewage works: COD concentration, inflow</translation>
  </message>
  <message>
   <source>污水处理厂出水化学需氧量浓度</source>
   <translation>Sewage works: COD concentration, outflow</translation>
  </message>
  <message>
   <source>污水处理厂进水氨氮浓度</source>
   <translation>Sewage works: ammonia nitrogen concentration, inflow</translation>
  </message>
  <message>
   <source>污水处理厂出水氨氮浓度</source>
   <translation>Sewage works: ammonia nitrogen concentration, outflow</translation>
  </message>
  <message>
   <source>污水处理厂进水总磷浓度</source>
   <translation>Sewage works: phosphorus concentration, inflow</translation>
  </message>
  <message>
   <source>污水处理厂出水总磷浓度</source>
   <translation>Sewage works: phosphorus concentration, outflow</translation>
  </message>
  <message>
   <source>污水处理厂化学需氧量去除量</source>
   <translation>Sewage works: COD removed</translation>
  </message>
  <message>
   <source>污泥产生量</source>
   <translation>Sludge produced</translation>
  </message>
  <message>
   <source>污泥处置量</source>
   <translation>Sludge disposed of</translation>
  </message>
  <message>
   <source>污泥利用量</source>
   <translation>Sludge used</translation>
  </message>
  <message>
   <source>污泥倾倒丢弃量</source>
   <translation>Sludge dumped</translation>
  </message>
  <message>
   <source>污水处理厂运行费用</source>
   <translation>Operating cost of sewage works</translation>
  </message>
  <message>
   <source>污水处理厂财政补贴</source>
   <translation>Subsidies for sewage works</translation>
  </message>
  <message>
   <source>污水处理费收入</source>
   <translation>Sewage fees received</translation>
  </message>
  <message>
   <source>人均生活污水产生系数</source>
   <translation>Sewage per head, coefficient</translation>
  </message>
  <message>
   <source>生活污水产生量（系数法）</source>
   <translation>Domestic sewage produced (by coefficient)</translation>
  </message>
  <message>
   <source>人均化学需氧量产生系数</source>
   <translation>COD per head, coefficient</translation>
  </message>
  <message>
   <source>生活化学需氧量产生量</source>
   <translation>Domestic COD produced</translation>
  </message>
  <message>
   <source>生活化学需氧量去除量</source>
   <translation>Domestic COD removed</translation>
  </message>
  <message>
   <source>生活垃圾产生量</source>
   <translation>Household waste produced</translation>
  </message>
  <message>
   <source>城管局</source>
   <translation>Urban management bureau</translation>
  </message>
  <message>
   <source>生活垃圾清运量</source>
   <translation>Household waste collected</translation>
  </message>
  <message>
   <source>生活垃圾无害化处理量</source>
   <translation>Household waste treated harmlessly</translation>
  </message>
  <message>
   <source>生活垃圾卫生填埋量</source>
   <translation>Household waste in sanitary landfill</translation>
  </message>
  <message>
   <source>生活垃圾焚烧量</source>
   <translation>Household waste incinerated</translation>
  </message>
  <message>
   <source>生活垃圾其他无害化处理量</source>
   <translation>Household waste otherwise treated harmlessly</translation>
  </message>
  <message>
   <source>生活垃圾无害化处理率</source>
   <translation>Harmless treatment rate of household waste</translation>
  </message>
  <message>
   <source>人均生活垃圾日产生量</source>
   <translation>Household waste per head and day</translation>
  </message>
  <message>
   <source>应检机动车数</source>
   <translation>Vehicles due for inspection</translation>
  </message>
  <message>
   <source>公安交警和环保部门检测统计</source>
   <translation>Inspection statistics of traffic police and environmental authority</translation>
  </message>
  <message>
   <source>实际环保检测机动车数</source>
   <translation>Vehicles inspected</translation>
  </message>
  <message>
   <source>实际环保检测机动车数：汽油车</source>
   <translation>Vehicles inspected: petrol</translation>
  </message>
  <message>
   <source>实际环保检测机动车数：柴油车</source>
   <translation>Vehicles inspected: diesel</translation>
  </message>
  <message>
   <source>实际环保检测机动车数：摩托车</source>
   <translation>Vehicles inspected: motorcycles</translation>
  </message>
  <message>
   <source>实际环保检测机动车数：其他车</source>
   <translation>Vehicles inspected: other</translation>
  </message>
  <message>
   <source>机动车环保定期检测率</source>
   <translation>Vehicle inspection rate</translation>
  </message>
  <message>
   <source>工业固体废物产生量</source>
   <translation>Industrial solid waste produced</translation>
  </message>
  <message>
   <source>危险废物产生量</source>
   <translation>Hazardous waste produced</translation>
  </message>
  <message>
   <source>工业固体废物产生量：冶炼废渣</source>
   <translation>Industrial solid waste produced: smelting slag</translation>
  </message>
  <message>
   <source>工业固体废物产生量：粉煤灰</source>
   <translation>Industrial solid waste produced: fly ash</translation>
  </message>
  <message>
   <source>工业固体废物产生量：炉渣</source>
   <translation>Industrial solid waste produced: furnace slag</translation>
  </message>
  <message>
   <source>工业固体废物产生量：煤矸石</source>
   <translation>Industrial solid waste produced: coal gangue</translation>
  </message>
  <message>
   <source>工业固体废物产生量：尾矿</source>
   <translation>Industrial solid waste produced: tailings</translation>
  </message>
  <message>
   <source>工业固体废物产生量：放射性废物</source>
   <translation>Industrial solid waste produced: radioactive waste</translation>
  </message>
  <message>
   <source>工业固体废物产生量：脱硫石膏</source>
   <translation>Industrial solid waste produced: desulphurisation gypsum</translation>
  </message>
  <message>
   <source>工业固体废物产生量：其他废物</source>
   <translation>Industrial solid waste produced: other</translation>
  </message>
  <message>
   <source>工业固体废物综合利用量</source>
   <translation>Industrial solid waste used</translation>
  </message>
  <message>
   <source>危险废物综合利用量</source>
   <translation>Hazardous waste used</translation>
  </message>
  <message>
   <source>工业固体废物综合利用量：冶炼废渣</source>
   <translation>Industrial solid waste used: smelting slag</translation>
  </message>
  <message>
   <source>工业固体废物综合利用量：粉煤灰</source>
   <translation>Industrial solid waste used: fly ash</translation>
  </message>
  <message>
   <source>工业固体废物综合利用量：炉渣</source>
   <translation>Industrial solid waste used: furnace slag</translation>
  </message>
  <message>
   <source>工业固体废物综合利用量：煤矸石</source>
   <translation>Industrial solid waste used: coal gangue</translation>
  </message>
  <message>
   <source>工业固体废物综合利用量：尾矿</source>
   <translation>Industrial solid waste used: tailings</translation>
  </message>
  <message>
   <source>工业固体废物综合利用量：脱硫石膏</source>
   <translation>Industrial solid waste used: desulphurisation gypsum</translation>
  </message>
  <message>
   <source>工业固体废物综合利用量：其他废物</source>
   <translation>Industrial solid waste used: other</translation>
  </message>
  <message>
   <source>综合利用往年贮存量</source>
   <translation>Used from earlier years' store</translation>
  </message>
  <message>
   <source>工业固体废物贮存量</source>
   <translation>Industrial solid waste stored</translation>
  </message>
  <message>
   <source>危险废物贮存量</source>
   <translation>Hazardous waste stored</translation>
  </message>
  <message>
   <source>工业固体废物处置量</source>
   <translation>Industrial solid waste disposed of</translation>
  </message>
  <message>
   <source>危险废物处置量</source>
   <translation>Hazardous waste disposed of</translation>
  </message>
  <message>
   <source>送集中处置厂的危险废物处置量</source>
   <translation>Hazardous waste sent to central disposal</translation>
  </message>
  <message>
   <source>处置往年贮存量</source>
   <translation>Disposed of from earlier years' store</translation>
  </message>
  <message>
   <source>工业固体废物倾倒丢弃量</source>
   <translation>Industrial solid waste dumped</translation>
  </message>
  <message>
   <source>危险废物倾倒丢弃量</source>
   <translation>Hazardous waste dumped</translation>
  </message>
  <message>
   <source>工业固体废物综合利用率</source>
   <translation>Use rate of industrial solid waste</translation>
  </message>
  <message>
   <source>工业固体废物处置利用率</source>
   <translation>Disposal and use rate of industrial solid waste</translation>
  </message>
  <message>
   <source>上年末危险废物贮存量</source>
   <translation>Hazardous waste stored at end of last year</translation>
  </message>
  <message>
   <source>接收外来危险废物量</source>
   <translation>Hazardous waste received from others</translation>
  </message>
  <message>
   <source>危险废物利用处置量</source>
   <translation>Hazardous waste used and disposed of</translation>
  </message>
  <message>
   <source>送持证单位危险废物量</source>
   <translation>Hazardous waste sent to licensed receivers</translation>
  </message>
  <message>
   <source>本年末危险废物贮存量</source>
   <translation>Hazardous waste stored at end of year</translation>
  </message>
  <message>
   <source>转移联单记载的危险废物转移量</source>
   <translation>Hazardous waste moved, by manifests</translation>
  </message>
  <message>
   <source>危险废物安全处置率</source>
   <translation>Safe disposal rate of hazardous waste</translation>
  </message>
  <message>
   <source>医疗废物产生量</source>
   <translation>Medical waste produced</translation>
  </message>
  <message>
   <source>医疗废物处置量</source>
   <translation>Medical waste disposed of</translation>
  </message>
  <message>
   <source>送集中处置的医疗废物量</source>
   <translation>Medical waste sent to central disposal</translation>
  </message>
  <message>
   <source>重点工业企业数</source>
   <translation>Key industrial enterprises</translation>
  </message>
  <message>
   <source>部门统计</source>
   <translation>Departmental statistics</translation>
  </message>
  <message>
   <source>稳定达标排放的重点工业企业数</source>
   <translation>Key industrial enterprises within limits</translation>
  </message>
  <message>
   <source>重点工业企业污染物排放稳定达标率</source>
   <translation>Rate of key industrial enterprises within limits</translation>
  </message>
  <message>
   <source>应执行环境影响评价的项目数</source>
   <translation>Projects that need EIA</translation>
  </message>
  <message>
   <source>已执行环境影响评价的项目数</source>
   <translation>Projects with EIA</translation>
  </message>
  <message>
   <source>环境影响评价执行率</source>
   <translation>EIA rate</translation>
  </message>
  <message>
   <source>应执行“三同时”的项目数</source>
   <translation>Projects under "three simultaneities"</translation>
  </message>
  <message>
   <source>已执行“三同时”的项目数</source>
   <translation>Projects that kept "three simultaneities"</translation>
  </message>
  <message>
   <source>“三同时”执行率</source>
   <translation>"Three simultaneities" rate</translation>
  </message>
  <message>
   <source>应开展规划环境影响评价的规划数</source>
   <translation>Plans that need EIA</translation>
  </message>
  <message>
   <source>已开展规划环境影响评价的规划数</source>
   <translation>Plans with EIA</translation>
  </message>
  <message>
   <source>规划环境影响评价执行率</source>
   <translation>EIA rate of plans</translation>
  </message>
  <message>
   <source>环境满意率调查有效样本数</source>
   <translation>Valid samples of the satisfaction survey</translation>
  </message>
  <message>
   <source>国家统计局调查队</source>
   <translation>Survey office of the national statistics bureau</translation>
  </message>
  <message>
   <source>环境满意率调查满意人数</source>
   <translation>Satisfied respondents</translation>
  </message>
  <message>
   <source>公众对城市环境保护的满意率</source>
   <translation>Public satisfaction with the environment</translation>
  </message>
  <message>
   <source>国家统计局调查总队调查结果</source>
   <translation>Survey by the national statistics bureau</translation>
  </message>
  <message>
   <source>中小学校总数</source>
   <translation>Schools in all</translation>
  </message>
  <message>
   <source>开展环境教育的中小学校数</source>
   <translation>Schools with environmental education</translation>
  </message>
  <message>
   <source>中小学环境教育普及率</source>
   <translation>Rate of environmental education in schools</translation>
  </message>
  <message>
   <source>城市环境综合整治定量考核在本省的名次</source>
   <translation>Rank in the province in the quantitative assessment</translation>
  </message>
  <message>
   <source>省级部门通报</source>
   <translation>Notice of a provincial department</translation>
  </message>
  <message>
   <source>本省认定的“前列”名次线</source>
   <translation>Rank that counts as among the leaders</translation>
  </message>
  <message>
   <source>省级部门文件</source>
   <translation>Document of a provincial department</translation>
  </message>
  <message>
   <source>参加城市环境综合整治定量考核的城市数</source>
   <translation>Cities in the quantitative assessment</translation>
  </message>
  <message>
   <source>年度主要污染物减排考核通过</source>
   <translation>Yearly reduction assessment passed</translation>
  </message>
  <message>
   <source>部门文件</source>
   <translation>Departmental document</translation>
  </message>
  <message>
   <source>未发生重大、特大环境事件</source>
   <translation>No major environmental incident</translation>
  </message>
  <message>
   <source>制定环境突发事件应急预案</source>
   <translation>Environmental emergency plan made</translation>
  </message>
  <message>
   <source>环境突发事件应急预案已演练</source>
   <translation>Emergency plan exercised</translation>
  </message>
  <message>
   <source>定期发布固体废物的种类、产生量、处置状况等信息</source>
   <translation>Kinds, amounts and disposal of solid waste published regularly</translation>
  </message>
  <message>
   <source>建设项目依法执行环境影响评价和“三同时”</source>
   <translation>EIA and "three simultaneities" of projects by law</translation>
  </message>
  <message>
   <source>依法开展规划环境影响评价</source>
   <translation>EIA of plans by law</translation>
  </message>
  <message>
   <source>机构编制委员会办公室</source>
   <translation>Office of institutional staffing</translation>
  </message>
  <message>
   <source>全国规模以上单位工业增加值能耗</source>
   <translation>Nation: energy per value added of larger industry</translation>
  </message>
  <message>
   <source>全国</source>
   <translation>Nation</translation>
  </message>
  <message>
   <source>国家统计数据</source>
   <translation>National statistics</translation>
  </message>
  <message>
   <source>全国单位GDP用水量</source>
   <translation>Nation: water use per GDP</translation>
  </message>
  <message>
   <source>全国万元工业增加值化学需氧量排放强度</source>
   <translation>Nation: COD per 10 000 yuan of industrial value added</translation>
  </message>
  <message>
   <source>全国万元工业增加值氨氮排放强度</source>
   <translation>Nation: ammonia nitrogen per 10 000 yuan of industrial value added</translation>
  </message>
  <message>
   <source>全国万元工业增加值二氧化硫排放强度</source>
   <translation>Nation: SO₂ per 10 000 yuan of industrial value added</translation>
  </message>
  <message>
   <source>全国万元工业增加值氮氧化物排放强度</source>
   <translation>Nation: NOx per 10 000 yuan of industrial value added</translation>
  </message>
  <message>
   <source>全国国内生产总值增长率</source>
   <translation>Nation: GDP growth</translation>
  </message>
  <message>
   <source>全省规模以上单位工业增加值能耗</source>
   <translation>Province: energy per value added of larger industry</translation>
  </message>
  <message>
   <source>全省</source>
   <translation>Province</translation>
  </message>
  <message>
   <source>省级统计数据</source>
   <translation>Provincial statistics</translation>
  </message>
  <message>
   <source>全省单位GDP用水量</source>
   <translation>Province: water use per GDP</translation>
  </message>
  <message>
   <source>年运行天数</source>
   <translation>Days of operation in the year</translation>
  </message>
  <message>
   <source>企业台账、排污许可执行报告</source>
   <translation>Enterprise records, permit execution reports</translation>
  </message>
  <message>
   <source>企业</source>
   <translation>Enterprise</translation>
  </message>
  <message>
   <source>年正常生产时间</source>
   <translation>Hours of normal production in the year</translation>
  </message>
  <message>
   <source>工业总产值</source>
   <translation>Gross industrial output</translation>
  </message>
  <message>
   <source>化学需氧量许可排放量</source>
   <translation>COD permitted</translation>
  </message>
  <message>
   <source>排污许可证</source>
   <translation>Discharge permit</translation>
  </message>
  <message>
   <source>化学需氧量总量控制指标</source>
   <translation>COD limit</translation>
  </message>
  <message>
   <source>总量指标批复</source>
   <translation>Approval of totals</translation>
  </message>
  <message>
   <source>化学需氧量实际排放量</source>
   <translation>COD emitted</translation>
  </message>
  <message>
   <source>排污许可执行报告</source>
   <translation>Permit execution report</translation>
  </message>
  <message>
   <source>氨氮许可排放量</source>
   <translation>Ammonia nitrogen permitted</translation>
  </message>
  <message>
   <source>氨氮总量控制指标</source>
   <translation>Ammonia nitrogen limit</translation>
  </message>
  <message>
   <source>氨氮实际排放量</source>
   <translation>Ammonia nitrogen emitted</translation>
  </message>
  <message>
   <source>二氧化硫许可排放量</source>
   <translation>SO₂ permitted</translation>
  </message>
  <message>
   <source>二氧化硫总量控制指标</source>
   <translation>SO₂ limit</translation>
  </message>
  <message>
   <source>二氧化硫实际排放量</source>
   <translation>SO₂ emitted</translation>
  </message>
  <message>
   <source>氮氧化物许可排放量</source>
   <translation>NOx permitted</translation>
  </message>
  <message>
   <source>氮氧化物总量控制指标</source>
   <translation>NOx limit</translation>
  </message>
  <message>
   <source>氮氧化物实际排放量</source>
   <translation>NOx emitted</translation>
  </message>
  <message>
   <source>挥发性有机物许可排放量</source>
   <translation>VOC permitted</translation>
  </message>
  <message>
   <source>挥发性有机物总量控制指标</source>
   <translation>VOC limit</translation>
  </message>
  <message>
   <source>挥发性有机物实际排放量</source>
   <translation>VOC emitted</translation>
  </message>
  <message>
   <source>工业锅炉数</source>
   <translation>Industrial boilers</translation>
  </message>
  <message>
   <source>烟尘排放达标的锅炉数</source>
   <translation>Boilers within limits for smoke</translation>
  </message>
  <message>
   <source>二氧化硫排放达标的锅炉数</source>
   <translation>Boilers within limits for SO₂</translation>
  </message>
  <message>
   <source>工业炉窑数</source>
   <translation>Industrial furnaces</translation>
  </message>
  <message>
   <source>烟尘排放达标的炉窑数</source>
   <translation>Furnaces within limits for smoke</translation>
  </message>
  <message>
   <source>二氧化硫排放达标的炉窑数</source>
   <translation>Furnaces within limits for SO₂</translation>
  </message>
  <message>
   <source>工业废水排放量</source>
   <translation>Industrial wastewater</translation>
  </message>
  <message>
   <source>直接排入海的工业废水量</source>
   <translation>Industrial wastewater into the sea</translation>
  </message>
  <message>
   <source>排入污水处理厂的工业废水量</source>
   <translation>Industrial wastewater to sewage works</translation>
  </message>
  <message>
   <source>直接排入环境的工业废水量</source>
   <translation>Industrial wastewater straight into the environment</translation>
  </message>
  <message>
   <source>工业废水排放达标量</source>
   <translation>Industrial wastewater within limits</translation>
  </message>
  <message>
   <source>工业废水排放达标率</source>
   <translation>Rate of industrial wastewater within limits</translation>
  </message>
  <message>
   <source>化学需氧量去除量</source>
   <translation>COD removed</translation>
  </message>
  <message>
   <source>化学需氧量去除量：当年新增设施去除</source>
   <translation>COD removed by this year's new facilities</translation>
  </message>
  <message>
   <source>工业化学需氧量产生量</source>
   <translation>Industrial COD produced</translation>
  </message>
  <message>
   <source>工业氨氮产生量</source>
   <translation>Industrial ammonia nitrogen produced</translation>
  </message>
  <message>
   <source>工业二氧化硫产生量</source>
   <translation>Industrial SO₂ produced</translation>
  </message>
  <message>
   <source>工业氮氧化物产生量</source>
   <translation>Industrial NOx produced</translation>
  </message>
  <message>
   <source>工业废气排放量</source>
   <translation>Industrial waste gas</translation>
  </message>
  <message>
   <source>燃料燃烧过程废气排放量</source>
   <translation>Waste gas from fuel</translation>
  </message>
  <message>
   <source>生产工艺过程废气排放量</source>
   <translation>Waste gas from processes</translation>
  </message>
  <message>
   <source>废气治理设施数</source>
   <translation>Waste gas treatment facilities</translation>
  </message>
  <message>
   <source>脱硫设施数</source>
   <translation>Desulphurisation facilities</translation>
  </message>
  <message>
   <source>废气治理设施运行费用</source>
   <translation>Operating cost of waste gas facilities</translation>
  </message>
  <message>
   <source>脱硫设施运行费用</source>
   <translation>Operating cost of desulphurisation</translation>
  </message>
  <message>
   <source>二氧化硫去除量</source>
   <translation>SO₂ removed</translation>
  </message>
  <message>
   <source>燃料燃烧过程二氧化硫去除量</source>
   <translation>SO₂ removed, from fuel</translation>
  </message>
  <message>
   <source>生产工艺过程二氧化硫去除量</source>
   <translation>SO₂ removed, from processes</translation>
  </message>
  <message>
   <source>二氧化硫去除量：当年新增设施去除</source>
   <translation>SO₂ removed by this year's new facilities</translation>
  </message>
  <message>
   <source>燃料燃烧过程二氧化硫排放量</source>
   <translation>SO₂ from fuel</translation>
  </message>
  <message>
   <source>燃料燃烧过程二氧化硫排放达标量</source>
   <translation>SO₂ from fuel within limits</translation>
  </message>
  <message>
   <source>生产工艺过程二氧化硫排放量</source>
   <translation>SO₂ from processes</translation>
  </message>
  <message>
   <source>生产工艺过程二氧化硫排放达标量</source>
   <translation>SO₂ from processes within limits</translation>
  </message>
  <message>
   <source>综合脱硫效率</source>
   <translation>Overall desulphurisation rate</translation>
  </message>
  <message>
   <source>氮氧化物排放达标量</source>
   <translation>NOx within limits</translation>
  </message>
  <message>
   <source>烟尘排放量</source>
   <translation>Smoke</translation>
  </message>
  <message>
   <source>烟尘排放达标量</source>
   <translation>Smoke within limits</translation>
  </message>
  <message>
   <source>工业粉尘排放量</source>
   <translation>Industrial dust</translation>
  </message>
  <message>
   <source>工业粉尘排放达标量</source>
   <translation>Industrial dust within limits</translation>
  </message>
  <message>
   <source>治理项目累计完成投资</source>
   <translation>Control projects: invested in all</translation>
  </message>
  <message>
   <source>治理项目本年完成投资</source>
   <translation>Control projects: invested this year</translation>
  </message>
  <message>
   <source>治理项目排污费补助</source>
   <translation>Control projects: from discharge fees</translation>
  </message>
  <message>
   <source>治理项目政府其他补助</source>
   <translation>Control projects: other public funds</translation>
  </message>
  <message>
   <source>治理项目企业自筹</source>
   <translation>Control projects: own funds</translation>
  </message>
  <message>
   <source>治理项目企业自筹：银行贷款</source>
   <translation>Control projects: own funds, bank loans</translation>
  </message>
  <message>
   <source>废弃物实际处理能力（处置厂）</source>
   <translation>Actual capacity (disposal plant)</translation>
  </message>
  <message>
   <source>焚烧处置能力（处置厂）</source>
   <translation>Incineration capacity (disposal plant)</translation>
  </message>
  <message>
   <source>填埋处置能力（处置厂）</source>
   <translation>Landfill capacity (disposal plant)</translation>
  </message>
  <message>
   <source>危险废物实际处置量（处置厂）</source>
   <translation>Hazardous waste disposed of (disposal plant)</translation>
  </message>
  <message>
   <source>危险废物焚烧量（处置厂）</source>
   <translation>Hazardous waste incinerated (disposal plant)</translation>
  </message>
  <message>
   <source>危险废物填埋量（处置厂）</source>
   <translation>Hazardous waste in landfill (disposal plant)</translation>
  </message>
  <message>
   <source>处置工业危险废物量（处置厂）</source>
   <translation>Industrial hazardous waste disposed of (disposal plant)</translation>
  </message>
  <message>
   <source>处置医疗废物量（处置厂）</source>
   <translation>Medical waste disposed of (disposal plant)</translation>
  </message>
  <message>
   <source>处置其他危险废物量（处置厂）</source>
   <translation>Other hazardous waste disposed of (disposal plant)</translation>
  </message>
  <message>
   <source>焚烧残渣产生量</source>
   <translation>Incineration residue produced</translation>
  </message>
  <message>
   <source>医院用水量</source>
   <translation>Water use of hospitals</translation>
  </message>
  <message>
   <source>医院废水排放量</source>
   <translation>Wastewater of hospitals</translation>
  </message>
  <message>
   <source>医院废水排放达标量</source>
   <translation>Wastewater of hospitals within limits</translation>
  </message>
  <message>
   <source>发电用燃料煤消费量</source>
   <translation>Fuel coal for power</translation>
  </message>
  <message>
   <source>供热用燃料煤消费量</source>
   <translation>Fuel coal for heat</translation>
  </message>
  <message>
   <source>二氧化硫排放达标量</source>
   <translation>SO₂ within limits</translation>
  </message>
  <message>
   <source>当年新增焚烧处置能力（处置厂）</source>
   <translation>Incineration capacity added in the year (disposal plant)</translation>
  </message>
  <message>
   <source>当年新增填埋处置能力（处置厂）</source>
   <translation>Landfill capacity added in the year (disposal plant)</translation>
  </message>
  <message>
   <source>焚烧残渣利用量</source>
   <translation>Incineration residue used</translation>
  </message>
  <message>
   <source>焚烧残渣填埋量</source>
   <translation>Incineration residue in landfill</translation>
  </message>
  <message>
   <source>放射源数</source>
   <translation>Radiation sources</translation>
  </message>
  <message>
   <source>集中管理的放射源数</source>
   <translation>Radiation sources centrally managed</translation>
  </message>
  <message>
   <source>自备水取水量</source>
   <translation>Water from own sources</translation>
  </message>
  <message>
   <source>排入水体的工业废水量</source>
   <translation>Industrial wastewater into waters</translation>
  </message>
  <message>
   <source>排入其他单位的工业废水量</source>
   <translation>Industrial wastewater to others</translation>
  </message>
  <message>
   <source>除尘设施数</source>
   <translation>Dust removal facilities</translation>
  </message>
  <message>
   <source>烟尘产生量</source>
   <translation>Smoke produced</translation>
  </message>
  <message>
   <source>燃烧废气中二氧化硫产生量</source>
   <translation>SO₂ produced in fuel gas</translation>
  </message>
  <message>
   <source>燃烧废气中氮氧化物产生量</source>
   <translation>NOx produced in fuel gas</translation>
  </message>
  <message>
   <source>燃烧废气中氮氧化物排放量</source>
   <translation>NOx emitted with fuel gas</translation>
  </message>
  <message>
   <source>工业粉尘产生量</source>
   <translation>Industrial dust produced</translation>
  </message>
  <message>
   <source>氟化物产生量</source>
   <translation>Fluorides produced</translation>
  </message>
  <message>
   <source>氟化物排放量</source>
   <translation>Fluorides emitted</translation>
  </message>
  <message>
   <source>符合环保要求的工业固体废物贮存量</source>
   <translation>Industrial solid waste properly stored</translation>
  </message>
  <message>
   <source>污水处理厂污水排放量</source>
   <translation>Sewage works: discharge</translation>
  </message>
  <message>
   <source>污水处理厂第1季度污水排放量</source>
   <translation>Sewage works: discharge, 1st quarter</translation>
  </message>
  <message>
   <source>污水处理厂第2季度污水排放量</source>
   <translation>Sewage works: discharge, 2nd quarter</translation>
  </message>
  <message>
   <source>污水处理厂第3季度污水排放量</source>
   <translation>Sewage works: discharge, 3rd quarter</translation>
  </message>
  <message>
   <source>污水处理厂第4季度污水排放量</source>
   <translation>Sewage works: discharge, 4th quarter</translation>
  </message>
  <message>
   <source>污水处理厂进口化学需氧量量</source>
   <translation>Sewage works: COD in</translation>
  </message>
  <message>
   <source>污水处理厂第1季度进口化学需氧量量</source>
   <translation>Sewage works: COD in, 1st quarter</translation>
  </message>
  <message>
   <source>污水处理厂第2季度进口化学需氧量量</source>
   <translation>Sewage works: COD in, 2nd quarter</translation>
  </message>
  <message>
   <source>污水处理厂第3季度进口化学需氧量量</source>
   <translation>Sewage works: COD in, 3rd quarter</translation>
  </message>
  <message>
   <source>污水处理厂第4季度进口化学需氧量量</source>
   <translation>Sewage works: COD in, 4th quarter</translation>
  </message>
  <message>
   <source>污水处理厂排口化学需氧量量</source>
   <translation>Sewage works: COD out</translation>
  </message>
  <message>
   <source>污水处理厂第1季度排口化学需氧量量</source>
   <translation>Sewage works: COD out, 1st quarter</translation>
  </message>
  <message>
   <source>污水处理厂第2季度排口化学需氧量量</source>
   <translation>Sewage works: COD out, 2nd quarter</translation>
  </message>
  <message>
   <source>污水处理厂第3季度排口化学需氧量量</source>
   <translation>Sewage works: COD out, 3rd quarter</translation>
  </message>
  <message>
   <source>污水处理厂第4季度排口化学需氧量量</source>
   <translation>Sewage works: COD out, 4th quarter</translation>
  </message>
  <message>
   <source>污水处理厂进口氨氮量</source>
   <translation>Sewage works: ammonia nitrogen in</translation>
  </message>
  <message>
   <source>污水处理厂第1季度进口氨氮量</source>
   <translation>Sewage works: ammonia nitrogen in, 1st quarter</translation>
  </message>
  <message>
   <source>污水处理厂第2季度进口氨氮量</source>
   <translation>Sewage works: ammonia nitrogen in, 2nd quarter</translation>
  </message>
  <message>
   <source>污水处理厂第3季度进口氨氮量</source>
   <translation>Sewage works: ammonia nitrogen in, 3rd quarter</translation>
  </message>
  <message>
   <source>污水处理厂第4季度进口氨氮量</source>
   <translation>Sewage works: ammonia nitrogen in, 4th quarter</translation>
  </message>
  <message>
   <source>污水处理厂排口氨氮量</source>
   <translation>Sewage works: ammonia nitrogen out</translation>
  </message>
  <message>
   <source>污水处理厂第1季度排口氨氮量</source>
   <translation>Sewage works: ammonia nitrogen out, 1st quarter</translation>
  </message>
  <message>
   <source>污水处理厂第2季度排口氨氮量</source>
   <translation>Sewage works: ammonia nitrogen out, 2nd quarter</translation>
  </message>
  <message>
   <source>污水处理厂第3季度排口氨氮量</source>
   <translation>Sewage works: ammonia nitrogen out, 3rd quarter</translation>
  </message>
  <message>
   <source>污水处理厂第4季度排口氨氮量</source>
   <translation>Sewage works: ammonia nitrogen out, 4th quarter</translation>
  </message>
  <message>
   <source>污水处理厂进口石油类量</source>
   <translation>Sewage works: oil in</translation>
  </message>
  <message>
   <source>污水处理厂排口石油类量</source>
   <translation>Sewage works: oil out</translation>
  </message>
  <message>
   <source>污水处理厂进口总氮量</source>
   <translation>Sewage works: nitrogen in</translation>
  </message>
  <message>
   <source>污水处理厂排口总氮量</source>
   <translation>Sewage works: nitrogen out</translation>
  </message>
  <message>
   <source>污水处理厂进口总磷量</source>
   <translation>Sewage works: phosphorus in</translation>
  </message>
  <message>
   <source>污水处理厂排口总磷量</source>
   <translation>Sewage works: phosphorus out</translation>
  </message>
  <message>
   <source>污水处理厂进口生化需氧量量</source>
   <translation>Sewage works: BOD in</translation>
  </message>
  <message>
   <source>污水处理厂排口生化需氧量量</source>
   <translation>Sewage works: BOD out</translation>
  </message>
  <message>
   <source>污水处理厂进口挥发酚量</source>
   <translation>Sewage works: volatile phenols in</translation>
  </message>
  <message>
   <source>污水处理厂排口挥发酚量</source>
   <translation>Sewage works: volatile phenols out</translation>
  </message>
  <message>
   <source>污水处理厂进口氰化物量</source>
   <translation>Sewage works: cyanides in</translation>
  </message>
  <message>
   <source>污水处理厂排口氰化物量</source>
   <translation>Sewage works: cyanides out</translation>
  </message>
  <message>
   <source>污水处理厂进口砷量</source>
   <translation>Sewage works: arsenic in</translation>
  </message>
  <message>
   <source>污水处理厂排口砷量</source>
   <translation>Sewage works: arsenic out</translation>
  </message>
  <message>
   <source>污水处理厂进口总铬量</source>
   <translation>Sewage works: chromium in</translation>
  </message>
  <message>
   <source>污水处理厂排口总铬量</source>
   <translation>Sewage works: chromium out</translation>
  </message>
  <message>
   <source>污水处理厂进口六价铬量</source>
   <translation>Sewage works: hexavalent chromium in</translation>
  </message>
  <message>
   <source>污水处理厂排口六价铬量</source>
   <translation>Sewage works: hexavalent chromium out</translation>
  </message>
  <message>
   <source>污水处理厂进口铅量</source>
   <translation>Sewage works: lead in</translation>
  </message>
  <message>
   <source>污水处理厂排口铅量</source>
   <translation>Sewage works: lead out</translation>
  </message>
  <message>
   <source>污水处理厂进口镉量</source>
   <translation>Sewage works: cadmium in</translation>
  </message>
  <message>
   <source>污水处理厂排口镉量</source>
   <translation>Sewage works: cadmium out</translation>
  </message>
  <message>
   <source>污水处理厂进口汞量</source>
   <translation>Sewage works: mercury in</translation>
  </message>
  <message>
   <source>污水处理厂排口汞量</source>
   <translation>Sewage works: mercury out</translation>
  </message>
  <message>
   <source>废水处理设施进口化学需氧量浓度</source>
   <translation>Wastewater facility: COD inlet</translation>
  </message>
  <message>
   <source>废水处理设施排口化学需氧量浓度</source>
   <translation>Wastewater facility: COD outlet</translation>
  </message>
  <message>
   <source>废水处理设施进口氨氮浓度</source>
   <translation>Wastewater facility: ammonia nitrogen inlet</translation>
  </message>
  <message>
   <source>废水处理设施排口氨氮浓度</source>
   <translation>Wastewater facility: ammonia nitrogen outlet</translation>
  </message>
  <message>
   <source>废水处理设施进口石油类浓度</source>
   <translation>Wastewater facility: oil inlet</translation>
  </message>
  <message>
   <source>废水处理设施排口石油类浓度</source>
   <translation>Wastewater facility: oil outlet</translation>
  </message>
  <message>
   <source>废水处理设施进口挥发酚浓度</source>
   <translation>Wastewater facility: volatile phenols inlet</translation>
  </message>
  <message>
   <source>废水处理设施排口挥发酚浓度</source>
   <translation>Wastewater facility: volatile phenols outlet</translation>
  </message>
  <message>
   <source>废水处理设施进口生化需氧量浓度</source>
   <translation>Wastewater facility: BOD inlet</translation>
  </message>
  <message>
   <source>废水处理设施排口生化需氧量浓度</source>
   <translation>Wastewater facility: BOD outlet</translation>
  </message>
  <message>
   <source>废水处理设施进口氰化物浓度</source>
   <translation>Wastewater facility: cyanides inlet</translation>
  </message>
  <message>
   <source>废水处理设施排口氰化物浓度</source>
   <translation>Wastewater facility: cyanides outlet</translation>
  </message>
  <message>
   <source>废水处理设施进口砷浓度</source>
   <translation>Wastewater facility: arsenic inlet</translation>
  </message>
  <message>
   <source>废水处理设施排口砷浓度</source>
   <translation>Wastewater facility: arsenic outlet</translation>
  </message>
  <message>
   <source>废水处理设施进口总铬浓度</source>
   <translation>Wastewater facility: chromium inlet</translation>
  </message>
  <message>
   <source>废水处理设施排口总铬浓度</source>
   <translation>Wastewater facility: chromium outlet</translation>
  </message>
  <message>
   <source>废水处理设施进口六价铬浓度</source>
   <translation>Wastewater facility: hexavalent chromium inlet</translation>
  </message>
  <message>
   <source>废水处理设施排口六价铬浓度</source>
   <translation>Wastewater facility: hexavalent chromium outlet</translation>
  </message>
  <message>
   <source>废水处理设施进口铅浓度</source>
   <translation>Wastewater facility: lead inlet</translation>
  </message>
  <message>
   <source>废水处理设施排口铅浓度</source>
   <translation>Wastewater facility: lead outlet</translation>
  </message>
  <message>
   <source>废水处理设施进口镉浓度</source>
   <translation>Wastewater facility: cadmium inlet</translation>
  </message>
  <message>
   <source>废水处理设施排口镉浓度</source>
   <translation>Wastewater facility: cadmium outlet</translation>
  </message>
  <message>
   <source>废水处理设施进口汞浓度</source>
   <translation>Wastewater facility: mercury inlet</translation>
  </message>
  <message>
   <source>废水处理设施排口汞浓度</source>
   <translation>Wastewater facility: mercury outlet</translation>
  </message>
  <message>
   <source>废气处理设施进口烟（粉）尘浓度</source>
   <translation>Waste gas facility: smoke and dust inlet</translation>
  </message>
  <message>
   <source>废气处理设施排口烟（粉）尘浓度</source>
   <translation>Waste gas facility: smoke and dust outlet</translation>
  </message>
  <message>
   <source>废气处理设施进口二氧化硫浓度</source>
   <translation>Waste gas facility: SO₂ inlet</translation>
  </message>
  <message>
   <source>废气处理设施排口二氧化硫浓度</source>
   <translation>Waste gas facility: SO₂ outlet</translation>
  </message>
  <message>
   <source>废气处理设施进口氮氧化物浓度</source>
   <translation>Waste gas facility: NOx inlet</translation>
  </message>
  <message>
   <source>废气处理设施排口氮氧化物浓度</source>
   <translation>Waste gas facility: NOx outlet</translation>
  </message>
  <message>
   <source>废气处理设施进口氟化物浓度</source>
   <translation>Waste gas facility: fluorides inlet</translation>
  </message>
  <message>
   <source>废气处理设施排口氟化物浓度</source>
   <translation>Waste gas facility: fluorides outlet</translation>
  </message>
  <message>
   <source>生活及其他煤炭含硫量</source>
   <translation>Sulphur content of household coal</translation>
  </message>
  <message>
   <source>城镇生活污水处理量（系数法）</source>
   <translation>Urban sewage treated (by coefficient)</translation>
  </message>
  <message>
   <source>城镇生活污水处理率（综6 表）</source>
   <translation>Urban sewage treatment rate (form 综6)</translation>
  </message>
  <message>
   <source>人均氨氮产生系数</source>
   <translation>Ammonia nitrogen per head, coefficient</translation>
  </message>
  <message>
   <source>生活氨氮产生量</source>
   <translation>Domestic ammonia nitrogen produced</translation>
  </message>
  <message>
   <source>生活氨氮去除量</source>
   <translation>Domestic ammonia nitrogen removed</translation>
  </message>
  <message>
   <source>非重点企业工业废水排放量（估算）</source>
   <translation>Others: industrial wastewater (estimate)</translation>
  </message>
  <message>
   <source>非重点企业工业化学需氧量排放量（估算）</source>
   <translation>Others: industrial COD (estimate)</translation>
  </message>
  <message>
   <source>非重点企业工业氨氮排放量（估算）</source>
   <translation>Others: industrial ammonia nitrogen (estimate)</translation>
  </message>
  <message>
   <source>非重点企业工业二氧化硫排放量（估算）</source>
   <translation>Others: industrial SO₂ (estimate)</translation>
  </message>
  <message>
   <source>非重点企业工业氮氧化物排放量（估算）</source>
   <translation>Others: industrial NOx (estimate)</translation>
  </message>
  <message>
   <source>非重点企业工业固体废物产生量（估算）</source>
   <translation>Others: industrial solid waste produced (estimate)</translation>
  </message>
  <message>
   <source>非重点企业危险废物产生量（估算）</source>
   <translation>Others: hazardous waste produced (estimate)</translation>
  </message>
  <message>
   <source>第1季度空气质量优良天数</source>
   <translation>Excellent and good days, 1st quarter</translation>
  </message>
  <message>
   <source>第2季度空气质量优良天数</source>
   <translation>Excellent and good days, 2nd quarter</translation>
  </message>
  <message>
   <source>第3季度空气质量优良天数</source>
   <translation>Excellent and good days, 3rd quarter</translation>
  </message>
  <message>
   <source>第4季度空气质量优良天数</source>
   <translation>Excellent and good days, 4th quarter</translation>
  </message>
  <message>
   <source>必填数据三年齐全</source>
   <translation>Required figures given for three years</translation>
  </message>
  <message>
   <source>补填缺少年份的数据；确实没有的，写明不适用的理由。</source>
   <translation>Add the figures of the missing years; if there are none, say why.</translation>
  </message>
  <message>
   <source>缺水城市须填污水再生利用率</source>
   <translation>Water-scarce cities state the reuse of sewage</translation>
  </message>
  <message>
   <source>补填缺少年份的再生利用率；确实没有的，写明理由。</source>
   <translation>Add the reuse rate of the missing years; if there is none, say why.</translation>
  </message>
  <message>
   <source>填报空气质量分级天数的，各级都填</source>
   <translation>Days of air quality given for all grades</translation>
  </message>
  <message>
   <source>补填其余各级天数；没有的填 0。</source>
   <translation>Add the days of the other grades; write 0 for none.</translation>
  </message>
  <message>
   <source>环境保护投资指数有原始数据</source>
   <translation>Investment index has figures behind it</translation>
  </message>
  <message>
   <source>补填分子和分母的原始数据，使比率可以复核。</source>
   <translation>Add the figures above and below the line, so that the rate can be verified.</translation>
  </message>
  <message>
   <source>单位工业增加值能耗有原始数据</source>
   <translation>Energy per value added has figures behind it</translation>
  </message>
  <message>
   <source>单位GDP用水量有原始数据</source>
   <translation>Water per GDP has figures behind it</translation>
  </message>
  <message>
   <source>空气质量优良率有原始数据</source>
   <translation>Share of good days has figures behind it</translation>
  </message>
  <message>
   <source>生活污水集中处理率有原始数据</source>
   <translation>Central sewage treatment has figures behind it</translation>
  </message>
  <message>
   <source>生活垃圾无害化处理率有原始数据</source>
   <translation>Household waste treatment has figures behind it</translation>
  </message>
  <message>
   <source>固废处置利用率有原始数据</source>
   <translation>Solid waste use has figures behind it</translation>
  </message>
  <message>
   <source>机动车环保定期检测率有原始数据</source>
   <translation>Vehicle inspection has figures behind it</translation>
  </message>
  <message>
   <source>相邻年份相差十倍以上</source>
   <translation>Neighbouring years differ more than tenfold</translation>
  </message>
  <message>
   <source>核对各年的单位和小数点，尤其是吨与万吨、千克与吨；确有变化的，写明原因。</source>
   <translation>Check units and decimal points of each year, above all t and 10 000 t, kg and t; if it really changed, say why.</translation>
  </message>
  <message>
   <source>相邻年份相差十倍以上（企业）</source>
   <translation>Neighbouring years differ more than tenfold (enterprise)</translation>
  </message>
  <message>
   <source>单位写法规范、可以换算</source>
   <translation>Units are proper and can be converted</translation>
  </message>
  <message>
   <source>把单位改为数据项规定的单位或同类单位，例如 dB(A)、吨、万吨。</source>
   <translation>Use the unit of the figure or one of its kind, such as dB(A), t, 10 000 t.</translation>
  </message>
  <message>
   <source>单位写法规范、可以换算（企业）</source>
   <translation>Units are proper and can be converted (enterprise)</translation>
  </message>
  <message>
   <source>同一数据项各年单位、小数位数统一</source>
   <translation>Same unit and decimals in all years</translation>
  </message>
  <message>
   <source>按统计报表规定的位数补齐或修约，各年统一。</source>
   <translation>Complete or round the digits as the statistical form asks, alike in all years.</translation>
  </message>
  <message>
   <source>百分率在 0–100% 之间</source>
   <translation>Percentages within 0–100%</translation>
  </message>
  <message>
   <source>核对小数点和分子、分母是否颠倒。</source>
   <translation>Check the decimal point and whether the ratio is upside down.</translation>
  </message>
  <message>
   <source>百分率在 0–100% 之间（企业）</source>
   <translation>Percentages within 0–100% (enterprise)</translation>
  </message>
  <message>
   <source>城镇常住人口不大于常住人口</source>
   <translation>Urban residents at most all residents</translation>
  </message>
  <message>
   <source>“其中”项不能大于总项，核对两项数值和单位后改正。</source>
   <translation>A part cannot exceed the whole; check both numbers and units and correct them.</translation>
  </message>
  <message>
   <source>各类用水量不大于用水总量</source>
   <translation>Kinds of water use at most the whole</translation>
  </message>
  <message>
   <source>清洁能源使用量不大于终端能源消费总量</source>
   <translation>Clean energy at most final energy</translation>
  </message>
  <message>
   <source>稳定达标企业数不大于重点工业企业数</source>
   <translation>Enterprises within limits at most all key enterprises</translation>
  </message>
  <message>
   <source>已执行环评项目数不大于应执行项目数</source>
   <translation>Projects with EIA at most those that need it</translation>
  </message>
  <message>
   <source>已执行“三同时”项目数不大于应执行项目数</source>
   <translation>Projects that kept "three simultaneities" at most those under them</translation>
  </message>
  <message>
   <source>已开展规划环评数不大于应开展数</source>
   <translation>Plans with EIA at most those that need it</translation>
  </message>
  <message>
   <source>满意人数不大于有效样本数</source>
   <translation>Satisfied respondents at most valid samples</translation>
  </message>
  <message>
   <source>开展环境教育的学校数不大于学校总数</source>
   <translation>Schools with environmental education at most all schools</translation>
  </message>
  <message>
   <source>数量不能为负</source>
   <translation>Amounts are not negative</translation>
  </message>
  <message>
   <source>核对正负号；没有发生的填 0，没有数据的留空。</source>
   <translation>Check the sign; write 0 for none, leave empty what is not known.</translation>
  </message>
  <message>
   <source>数量不能为负（企业）</source>
   <translation>Amounts are not negative (enterprise)</translation>
  </message>
  <message>
   <source>统一社会信用代码正确、不重复</source>
   <translation>Credit codes are right and not repeated</translation>
  </message>
  <message>
   <source>对照营业执照改正代码。</source>
   <translation>Correct the code by the business licence.</translation>
  </message>
  <message>
   <source>行政区划代码符合 GB/T 2260</source>
   <translation>Region code as in GB/T 2260</translation>
  </message>
  <message>
   <source>改为本县（市、区）的 6 位行政区划代码。</source>
   <translation>Write the 6-digit region code of this county.</translation>
  </message>
  <message>
   <source>文号写法规范</source>
   <translation>Document numbers are written properly</translation>
  </message>
  <message>
   <source>把文号改为“机关代字〔年份〕序号”的形式。</source>
   <translation>Write the document number as issuer〔year〕number.</translation>
  </message>
  <message>
   <source>文号写法规范（企业）</source>
   <translation>Document numbers are written properly (enterprise)</translation>
  </message>
  <message>
   <source>人均地区生产总值＝地区生产总值÷年平均常住人口</source>
   <translation>GDP per head = GDP ÷ mean residents</translation>
  </message>
  <message>
   <source>人均地区生产总值的分母是年平均常住人口（上年末与本年末的平均），不是户籍人口；核对后改正。</source>
   <translation>GDP per head is over the mean residents of the year (of both year ends), not the registered population; verify and correct.</translation>
  </message>
  <message>
   <source>人均地区生产总值＝地区生产总值÷两年末常住人口平均</source>
   <translation>GDP per head = GDP ÷ mean of residents at both year ends</translation>
  </message>
  <message>
   <source>人均地区生产总值与年末常住人口大致相符</source>
   <translation>GDP per head roughly agrees with residents at year end</translation>
  </message>
  <message>
   <source>年平均常住人口＝（上年末＋本年末）÷2</source>
   <translation>Mean residents = (last year end + year end) ÷ 2</translation>
  </message>
  <message>
   <source>核对两个年末人口数，按平均重算。</source>
   <translation>Verify the residents at both year ends and take their mean.</translation>
  </message>
  <message>
   <source>地区生产总值＝三次产业增加值之和</source>
   <translation>GDP = value added of three sectors</translation>
  </message>
  <message>
   <source>逐项核对分项和合计的原始报表，改正填错的一项。</source>
   <translation>Compare each part and the total with the original forms and correct the one that is wrong.</translation>
  </message>
  <message>
   <source>三次产业比重合计 100%</source>
   <translation>Shares of three sectors add up to 100%</translation>
  </message>
  <message>
   <source>核对三个比重；四舍五入造成的尾差调整在最大的一项。</source>
   <translation>Verify the three shares; put a rounding remainder into the largest.</translation>
  </message>
  <message>
   <source>工业增加值不大于第二产业增加值</source>
   <translation>Industrial value added at most that of the secondary sector</translation>
  </message>
  <message>
   <source>规模以上工业增加值一般不大于全部工业增加值</source>
   <translation>Value added of larger industry usually at most that of all industry</translation>
  </message>
  <message>
   <source>核对两项口径和单位；口径不同的写明。</source>
   <translation>Verify what both count and their units; if they count different things, say so.</translation>
  </message>
  <message>
   <source>地区生产总值增长率按可比价计算</source>
   <translation>GDP growth is at constant prices</translation>
  </message>
  <message>
   <source>用同一基年的可比价地区生产总值重算增长率。</source>
   <translation>Work the growth out from GDP at constant prices of one base year.</translation>
  </message>
  <message>
   <source>增长率与当年价变化相差不大</source>
   <translation>Growth does not differ much from current prices</translation>
  </message>
  <message>
   <source>两者相差超过 15 个百分点，核对增长率、当年价数值，或写明价格变动原因。</source>
   <translation>They differ by more than 15 percentage points; verify growth and current-price figures, or say why prices moved.</translation>
  </message>
  <message>
   <source>城镇化率＝城镇常住人口÷常住人口</source>
   <translation>Urbanisation rate = urban residents ÷ residents</translation>
  </message>
  <message>
   <source>核对填报值与两项原始数据，按公式重算后改正；口径不同的，在说明中写明。</source>
   <translation>Compare the figure with the two behind it and work it out again; if they count different things, say so in the explanation.</translation>
  </message>
  <message>
   <source>环境保护投资指数与原始数据相符</source>
   <translation>Investment index follows from its figures</translation>
  </message>
  <message>
   <source>按环境保护投资÷地区生产总值重算；投资不含道路、桥梁、路灯、防洪、水利和生态建设。</source>
   <translation>Investment ÷ GDP; without roads, bridges, street lamps, flood control, water and ecological works.</translation>
  </message>
  <message>
   <source>环境保护投资指数与市区原始数据相符</source>
   <translation>Investment index follows from urban figures</translation>
  </message>
  <message>
   <source>按环境保护投资÷市区地区生产总值重算；投资不含道路、桥梁、路灯、防洪、水利和生态建设。</source>
   <translation>Investment ÷ urban GDP; without roads, bridges, street lamps, flood control, water and ecological works.</translation>
  </message>
  <message>
   <source>环境保护投资＝三类投资之和</source>
   <translation>Environmental investment = its three kinds</translation>
  </message>
  <message>
   <source>治理项目本年完成投资＝补助＋自筹</source>
   <translation>Control projects: invested this year = subsidies + own funds</translation>
  </message>
  <message>
   <source>治理项目累计完成投资不小于本年完成投资</source>
   <translation>Control projects: invested in all at least this year's</translation>
  </message>
  <message>
   <source>单位工业增加值能耗与原始数据相符</source>
   <translation>Energy per value added follows from its figures</translation>
  </message>
  <message>
   <source>按规模以上工业综合能源消费量÷规模以上工业增加值（可比价）重算。</source>
   <translation>Energy use ÷ value added of larger industry (constant prices).</translation>
  </message>
  <message>
   <source>单位工业增加值能耗升降率与两个增速相符</source>
   <translation>Change of energy per value added follows from both growths</translation>
  </message>
  <message>
   <source>按（1＋能耗增速）÷（1＋增加值增速）－1 重算，下降为负。</source>
   <translation>(1 + growth of energy) ÷ (1 + growth of value added) − 1; a fall is negative.</translation>
  </message>
  <message>
   <source>单位工业增加值能耗逐年下降</source>
   <translation>Energy per value added falls every year</translation>
  </message>
  <message>
   <source>核对三年数值和价格基准（同一可比价）；确未下降的，在说明中写明原因和措施。</source>
   <translation>Verify the three years and the price basis (one and the same); if it really did not fall, explain why and what is done.</translation>
  </message>
  <message>
   <source>单位GDP用水量逐年下降</source>
   <translation>Water per GDP falls every year</translation>
  </message>
  <message>
   <source>单位工业增加值能耗低于全国平均</source>
   <translation>Energy per value added below the national mean</translation>
  </message>
  <message>
   <source>核对两个数值是否同一年份、同一价格基准；高于全国平均的，在说明中写明。</source>
   <translation>Verify that both are of one year and one price basis; if above the national mean, say so in the explanation.</translation>
  </message>
  <message>
   <source>单位GDP用水量低于全国平均</source>
   <translation>Water per GDP below the national mean</translation>
  </message>
  <message>
   <source>用水总量＝农业＋工业＋生活＋生态</source>
   <translation>Water use = agriculture + industry + households + ecology</translation>
  </message>
  <message>
   <source>单位GDP用水量与原始数据相符</source>
   <translation>Water per GDP follows from its figures</translation>
  </message>
  <message>
   <source>单位GDP用水量升降率与两年数值相符</source>
   <translation>Change of water per GDP follows from both years</translation>
  </message>
  <message>
   <source>按（本年－上年）÷上年重算，下降为负。</source>
   <translation>(This year − last year) ÷ last year; a fall is negative.</translation>
  </message>
  <message>
   <source>工业用水总量＝新鲜水量＋重复用水量</source>
   <translation>Industrial water = fresh + reused</translation>
  </message>
  <message>
   <source>工业用水总量＝新鲜水量＋重复用水量（企业）</source>
   <translation>Industrial water = fresh + reused (enterprise)</translation>
  </message>
  <message>
   <source>工业用水重复利用率与原始数据相符</source>
   <translation>Reuse of industrial water follows from its figures</translation>
  </message>
  <message>
   <source>工业用水重复利用率与原始数据相符（企业）</source>
   <translation>Reuse of industrial water follows from its figures (enterprise)</translation>
  </message>
  <message>
   <source>新鲜水量不小于工业废水排放量</source>
   <translation>Fresh water at least industrial wastewater</translation>
  </message>
  <message>
   <source>核对取水量和废水量的单位、口径；有雨水、原料带入水的写明。</source>
   <translation>Verify units and what is counted for water and wastewater; if rain or material brings water, say so.</translation>
  </message>
  <message>
   <source>新鲜水量不小于工业废水排放量（企业）</source>
   <translation>Fresh water at least industrial wastewater (enterprise)</translation>
  </message>
  <message>
   <source>工业煤炭消费量＝燃料煤＋原料煤</source>
   <translation>Coal of industry = fuel + material</translation>
  </message>
  <message>
   <source>工业煤炭消费量＝燃料煤＋原料煤（企业）</source>
   <translation>Coal of industry = fuel + material (enterprise)</translation>
  </message>
  <message>
   <source>煤炭消费总量＝工业＋生活及其他</source>
   <translation>Coal = industry + households and others</translation>
  </message>
  <message>
   <source>清洁能源使用率与原始数据相符</source>
   <translation>Share of clean energy follows from its figures</translation>
  </message>
  <message>
   <source>清洁能源使用量＝各品种之和</source>
   <translation>Clean energy = its kinds</translation>
  </message>
  <message>
   <source>空气质量优良率与天数相符</source>
   <translation>Share of good days follows from the days</translation>
  </message>
  <message>
   <source>按优良天数÷有效监测天数重算。</source>
   <translation>Good days ÷ valid days.</translation>
  </message>
  <message>
   <source>各级天数合计等于全年天数</source>
   <translation>Days of all grades add up to the year</translation>
  </message>
  <message>
   <source>对照逐日数据重新计数，平年 365 天，闰年 366 天。</source>
   <translation>Count again by the daily data: 365 days, 366 in a leap year.</translation>
  </message>
  <message>
   <source>优良天数＝优＋良</source>
   <translation>Good days = excellent + good</translation>
  </message>
  <message>
   <source>有效天数与无效天数合计等于全年天数</source>
   <translation>Valid and invalid days add up to the year</translation>
  </message>
  <message>
   <source>对照逐日数据重新计数。</source>
   <translation>Count again by the daily data.</translation>
  </message>
  <message>
   <source>优良天数不大于有效监测天数</source>
   <translation>Good days at most valid days</translation>
  </message>
  <message>
   <source>天数不超过全年</source>
   <translation>Days at most the whole year</translation>
  </message>
  <message>
   <source>平年 365 天，闰年 366 天，核对后改正。</source>
   <translation>365 days, 366 in a leap year; verify and correct.</translation>
  </message>
  <message>
   <source>各月优良天数之和等于全年优良天数</source>
   <translation>Good days of the months add up to the year</translation>
  </message>
  <message>
   <source>各季度优良天数之和等于全年优良天数</source>
   <translation>Good days of the quarters add up to the year</translation>
  </message>
  <message>
   <source>第1季度优良天数等于三个月之和</source>
   <translation>Good days of the 1st quarter = its three months</translation>
  </message>
  <message>
   <source>第2季度优良天数等于三个月之和</source>
   <translation>Good days of the 2nd quarter = its three months</translation>
  </message>
  <message>
   <source>第3季度优良天数等于三个月之和</source>
   <translation>Good days of the 3rd quarter = its three months</translation>
  </message>
  <message>
   <source>第4季度优良天数等于三个月之和</source>
   <translation>Good days of the 4th quarter = its three months</translation>
  </message>
  <message>
   <source>PM2.5 年均浓度不大于 PM10</source>
   <translation>PM2.5 at most PM10</translation>
  </message>
  <message>
   <source>两者可能填反，或单位不同，核对监测报告。</source>
   <translation>They may have been exchanged, or have different units; see the monitoring report.</translation>
  </message>
  <message>
   <source>一氧化碳浓度的单位是毫克/立方米</source>
   <translation>CO is in mg/m³</translation>
  </message>
  <message>
   <source>一氧化碳按毫克/立方米填报，核对单位。</source>
   <translation>CO is given in mg/m³; check the unit.</translation>
  </message>
  <message>
   <source>三年空气质量评价标准一致</source>
   <translation>Same air standard in three years</translation>
  </message>
  <message>
   <source>同一三年系列不能混用 API 与 AQI；统一口径，或写明标准变更。</source>
   <translation>API and AQI may not be mixed in three years; use one, or say that the standard changed.</translation>
  </message>
  <message>
   <source>PM10 年均浓度等于各点位平均</source>
   <translation>PM10 is the mean of its sites</translation>
  </message>
  <message>
   <source>核对各点位年均值和点位数，按平均重算。</source>
   <translation>Verify the means and number of sites and take their mean.</translation>
  </message>
  <message>
   <source>二氧化硫有效日均值不少于 324 个</source>
   <translation>At least 324 valid SO₂ means</translation>
  </message>
  <message>
   <source>年均值需要至少 324 个日均值，不足的年均值不能使用；写明原因和处理。</source>
   <translation>A yearly mean needs 324 daily means at least, else it cannot be used; say why and what was done.</translation>
  </message>
  <message>
   <source>二氧化氮有效日均值不少于 324 个</source>
   <translation>At least 324 valid NO₂ means</translation>
  </message>
  <message>
   <source>PM10有效日均值不少于 324 个</source>
   <translation>At least 324 valid PM10 means</translation>
  </message>
  <message>
   <source>PM2.5有效日均值不少于 324 个</source>
   <translation>At least 324 valid PM2.5 means</translation>
  </message>
  <message>
   <source>二氧化硫年均浓度满足国家二级标准</source>
   <translation>SO₂ within national grade II</translation>
  </message>
  <message>
   <source>核对数值和单位；确实超标的，该年第 8 项指标不达标，写明措施。</source>
   <translation>Verify number and unit; if it is really beyond the limit, indicator 8 is not met that year: say what is done.</translation>
  </message>
  <message>
   <source>二氧化氮年均浓度满足国家二级标准</source>
   <translation>NO₂ within national grade II</translation>
  </message>
  <message>
   <source>PM10年均浓度满足国家二级标准</source>
   <translation>PM10 within national grade II</translation>
  </message>
  <message>
   <source>水源地水质达标率与取水量相符</source>
   <translation>Compliance of sources follows from the water taken</translation>
  </message>
  <message>
   <source>按达标取水量÷取水总量重算，不要用个数计算。</source>
   <translation>Compliant water ÷ water taken; not by number.</translation>
  </message>
  <message>
   <source>按个数计算的水源地达标率与个数相符</source>
   <translation>Compliance of sources by number follows from their numbers</translation>
  </message>
  <message>
   <source>达标取水量不大于取水总量</source>
   <translation>Compliant water at most all water taken</translation>
  </message>
  <message>
   <source>达标水源地个数不大于水源地个数</source>
   <translation>Compliant sources at most all sources</translation>
  </message>
  <message>
   <source>各水源取水量之和等于取水总量</source>
   <translation>Water of all sources adds up</translation>
  </message>
  <message>
   <source>各类断面数之和等于断面总数</source>
   <translation>Sections of all classes add up</translation>
  </message>
  <message>
   <source>Ⅰ–Ⅲ类断面数＝Ⅰ＋Ⅱ＋Ⅲ类</source>
   <translation>Class I–III sections = I + II + III</translation>
  </message>
  <message>
   <source>Ⅰ–Ⅲ类与Ⅳ、Ⅴ、劣Ⅴ类断面数之和等于断面总数</source>
   <translation>Class I–III, IV, V and worse add up to all sections</translation>
  </message>
  <message>
   <source>Ⅰ–Ⅲ类断面比例与断面数相符</source>
   <translation>Share of class I–III follows from the sections</translation>
  </message>
  <message>
   <source>Ⅳ类断面比例与断面数相符</source>
   <translation>Share of class IV follows from the sections</translation>
  </message>
  <message>
   <source>Ⅴ类断面比例与断面数相符</source>
   <translation>Share of class V follows from the sections</translation>
  </message>
  <message>
   <source>劣Ⅴ类断面比例与断面数相符</source>
   <translation>Share worse than class V follows from the sections</translation>
  </message>
  <message>
   <source>各类断面比例合计 100%</source>
   <translation>Shares of classes add up to 100%</translation>
  </message>
  <message>
   <source>核对各比例；四舍五入造成的尾差可以不改。</source>
   <translation>Verify the shares; a rounding remainder may stay.</translation>
  </message>
  <message>
   <source>功能达标断面数不大于监测断面数</source>
   <translation>Sections that meet their function at most all sections</translation>
  </message>
  <message>
   <source>出境达标断面数不大于出境断面数</source>
   <translation>Compliant outgoing sections at most all of them</translation>
  </message>
  <message>
   <source>出境断面数不大于全市域监测断面数</source>
   <translation>Outgoing sections at most all of the territory</translation>
  </message>
  <message>
   <source>水环境功能区水质达标率与断面数相符</source>
   <translation>Compliance of water zones follows from the sections</translation>
  </message>
  <message>
   <source>跨界断面出境水质达标率与断面数相符</source>
   <translation>Compliance of outgoing sections follows from the sections</translation>
  </message>
  <message>
   <source>有超标水源而达标率为 100% 的，须写明豁免理由</source>
   <translation>Compliance of 100% with sources beyond limits needs an explanation</translation>
  </message>
  <message>
   <source>写明豁免依据（如地质背景值），或改正达标率。</source>
   <translation>Give the ground for exemption (such as geological background), or correct the rate.</translation>
  </message>
  <message>
   <source>区域噪声等于各网格声级的平均</source>
   <translation>Regional noise is the mean of its cells</translation>
  </message>
  <message>
   <source>按各有效网格声级之和÷网格数重算。</source>
   <translation>Sum of sound levels of valid cells ÷ number of cells.</translation>
  </message>
  <message>
   <source>交通噪声等于按路段长度加权的平均</source>
   <translation>Traffic noise is the mean weighted by length</translation>
  </message>
  <message>
   <source>按声级与长度乘积之和÷路段总长重算。</source>
   <translation>Sum of sound level times length ÷ length.</translation>
  </message>
  <message>
   <source>区域噪声有效网格不少于 100 个</source>
   <translation>At least 100 valid cells of regional noise</translation>
  </message>
  <message>
   <source>核对网格数；不足的写明原因。</source>
   <translation>Verify the number of cells; if there are too few, say why.</translation>
  </message>
  <message>
   <source>区域噪声数值合理</source>
   <translation>Regional noise is plausible</translation>
  </message>
  <message>
   <source>核对数值和单位 dB(A)。</source>
   <translation>Verify number and unit dB(A).</translation>
  </message>
  <message>
   <source>交通噪声数值合理</source>
   <translation>Traffic noise is plausible</translation>
  </message>
  <message>
   <source>区域噪声低于交通噪声</source>
   <translation>Regional noise is below traffic noise</translation>
  </message>
  <message>
   <source>两者可能填反，核对监测报告。</source>
   <translation>They may have been exchanged; see the monitoring report.</translation>
  </message>
  <message>
   <source>污水处理率与原始数据相符</source>
   <translation>Sewage treatment rate follows from its figures</translation>
  </message>
  <message>
   <source>生活污水集中处理率与原始数据相符</source>
   <translation>Central sewage treatment rate follows from its figures</translation>
  </message>
  <message>
   <source>污水处理量不大于污水排放总量</source>
   <translation>Sewage treated at most sewage discharged</translation>
  </message>
  <message>
   <source>集中处理率不大于处理率</source>
   <translation>Central treatment rate at most treatment rate</translation>
  </message>
  <message>
   <source>集中处理量不大于污水处理量</source>
   <translation>Central treatment at most all treatment</translation>
  </message>
  <message>
   <source>污水处理量不超过设计能力</source>
   <translation>Sewage treated within design capacity</translation>
  </message>
  <message>
   <source>核对处理量、设计能力和运行天数的单位；确实超负荷的，写明原因。</source>
   <translation>Verify the units of volume, capacity and days; if really overloaded, say why.</translation>
  </message>
  <message>
   <source>污水处理量不超过设计能力（企业）</source>
   <translation>Sewage treated within design capacity (enterprise)</translation>
  </message>
  <message>
   <source>各污水处理厂处理量之和等于全市集中处理量</source>
   <translation>Sewage works add up to the city's central treatment</translation>
  </message>
  <message>
   <source>核对各厂年处理量和全市数；漏填的污水处理厂补齐。</source>
   <translation>Verify each works and the city's figure; add the works that are missing.</translation>
  </message>
  <message>
   <source>生活污水排放量与生活供水量相称</source>
   <translation>Domestic sewage matches domestic water supply</translation>
  </message>
  <message>
   <source>生活污水一般为生活供水量的 0.8–0.9，核对两项口径和单位。</source>
   <translation>Domestic sewage is usually 0.8–0.9 of domestic supply; verify what both count and their units.</translation>
  </message>
  <message>
   <source>生活污水产生量（系数法）与人口和系数相符</source>
   <translation>Domestic sewage (by coefficient) follows from residents</translation>
  </message>
  <message>
   <source>按 0.365×城镇常住人口（万人）×系数（千克/人·日）重算，单位万吨。</source>
   <translation>0.365 × urban residents (10 000) × coefficient (kg per head and day), in 10 000 t.</translation>
  </message>
  <message>
   <source>生活化学需氧量产生量与人口和系数相符</source>
   <translation>Domestic COD follows from residents</translation>
  </message>
  <message>
   <source>按 3.65×城镇常住人口（万人）×系数（克/人·日）重算，单位吨。</source>
   <translation>3.65 × urban residents (10 000) × coefficient (g per head and day), in t.</translation>
  </message>
  <message>
   <source>污水处理厂化学需氧量去除量与水量和浓度相符</source>
   <translation>COD removed follows from volume and concentrations</translation>
  </message>
  <message>
   <source>按处理水量（万吨）×（进水－出水浓度，毫克/升）÷100 重算，单位吨。</source>
   <translation>Volume (10 000 t) × (inflow − outflow, mg/L) ÷ 100, in t.</translation>
  </message>
  <message>
   <source>污水处理厂化学需氧量去除量与水量和浓度相符（企业）</source>
   <translation>COD removed follows from volume and concentrations (enterprise)</translation>
  </message>
  <message>
   <source>污水处理厂进水化学需氧量浓度不小于出水</source>
   <translation>COD inflow at least outflow</translation>
  </message>
  <message>
   <source>进水和出水可能填反，核对监测报告。</source>
   <translation>Inflow and outflow may have been exchanged; see the monitoring report.</translation>
  </message>
  <message>
   <source>污水处理厂进水化学需氧量浓度不小于出水（企业）</source>
   <translation>COD inflow at least outflow (enterprise)</translation>
  </message>
  <message>
   <source>污水处理厂进水氨氮浓度不小于出水</source>
   <translation>Ammonia nitrogen inflow at least outflow</translation>
  </message>
  <message>
   <source>污水处理厂进水氨氮浓度不小于出水（企业）</source>
   <translation>Ammonia nitrogen inflow at least outflow (enterprise)</translation>
  </message>
  <message>
   <source>污水处理厂进水总磷浓度不小于出水</source>
   <translation>Phosphorus inflow at least outflow</translation>
  </message>
  <message>
   <source>污水处理厂进水总磷浓度不小于出水（企业）</source>
   <translation>Phosphorus inflow at least outflow (enterprise)</translation>
  </message>
  <message>
   <source>生活化学需氧量排放＝产生－去除</source>
   <translation>Domestic COD = produced − removed</translation>
  </message>
  <message>
   <source>工业化学需氧量排放＝产生－去除（企业）</source>
   <translation>Industrial COD = produced − removed (enterprise)</translation>
  </message>
  <message>
   <source>工业二氧化硫排放＝产生－去除（企业）</source>
   <translation>Industrial SO₂ = produced − removed (enterprise)</translation>
  </message>
  <message>
   <source>化学需氧量排放总量＝上年＋新增－削减</source>
   <translation>Total COD = last year + added − reduced</translation>
  </message>
  <message>
   <source>氨氮排放总量＝上年＋新增－削减</source>
   <translation>Total ammonia nitrogen = last year + added − reduced</translation>
  </message>
  <message>
   <source>二氧化硫排放总量＝上年＋新增－削减</source>
   <translation>Total SO₂ = last year + added − reduced</translation>
  </message>
  <message>
   <source>氮氧化物排放总量＝上年＋新增－削减</source>
   <translation>Total NOx = last year + added − reduced</translation>
  </message>
  <message>
   <source>化学需氧量排放总量＝各来源之和</source>
   <translation>Total COD = its sources</translation>
  </message>
  <message>
   <source>核对减排核定数与环境统计数的口径；口径不同的写明。</source>
   <translation>Verify what the approved reductions and the statistics count; if they differ, say so.</translation>
  </message>
  <message>
   <source>氨氮排放总量＝各来源之和</source>
   <translation>Total ammonia nitrogen = its sources</translation>
  </message>
  <message>
   <source>二氧化硫排放总量＝各来源之和</source>
   <translation>Total SO₂ = its sources</translation>
  </message>
  <message>
   <source>氮氧化物排放总量＝各来源之和</source>
   <translation>Total NOx = its sources</translation>
  </message>
  <message>
   <source>污泥产生量＝处置＋利用＋倾倒丢弃</source>
   <translation>Sludge = disposed of + used + dumped</translation>
  </message>
  <message>
   <source>污泥产生量＝处置＋利用＋倾倒丢弃（企业）</source>
   <translation>Sludge = disposed of + used + dumped (enterprise)</translation>
  </message>
  <message>
   <source>污泥产生量与处理水量相称</source>
   <translation>Sludge matches the sewage treated</translation>
  </message>
  <message>
   <source>含水率 80% 的污泥一般每万吨水 5–10 吨；核对单位和含水率。</source>
   <translation>Sludge of 80% water is usually 5–10 t per 10 000 t of sewage; verify units and water content.</translation>
  </message>
  <message>
   <source>污泥产生量与处理水量相称（企业）</source>
   <translation>Sludge matches the sewage treated (enterprise)</translation>
  </message>
  <message>
   <source>污水再生利用率与原始数据相符</source>
   <translation>Reuse of sewage follows from its figures</translation>
  </message>
  <message>
   <source>再生水利用量不大于污水处理量</source>
   <translation>Reclaimed water at most sewage treated</translation>
  </message>
  <message>
   <source>再生水利用量不大于年处理量（企业）</source>
   <translation>Reclaimed water at most sewage treated (enterprise)</translation>
  </message>
  <message>
   <source>生活垃圾无害化处理率与产生量相符</source>
   <translation>Harmless treatment follows from waste produced</translation>
  </message>
  <message>
   <source>生活垃圾无害化处理率与清运量相符</source>
   <translation>Harmless treatment follows from waste collected</translation>
  </message>
  <message>
   <source>生活垃圾无害化处理量＝填埋＋焚烧＋其他</source>
   <translation>Harmless treatment = landfill + incineration + other</translation>
  </message>
  <message>
   <source>生活垃圾处理量、清运量不大于产生量</source>
   <translation>Waste treated and collected at most produced</translation>
  </message>
  <message>
   <source>人均生活垃圾日产生量合理</source>
   <translation>Household waste per head is plausible</translation>
  </message>
  <message>
   <source>核对垃圾量、人口的单位和口径。</source>
   <translation>Verify units and what is counted for waste and residents.</translation>
  </message>
  <message>
   <source>生活垃圾产生量与城镇人口相称</source>
   <translation>Household waste matches urban residents</translation>
  </message>
  <message>
   <source>建成区绿化覆盖率与面积相符</source>
   <translation>Green cover follows from the areas</translation>
  </message>
  <message>
   <source>建成区绿地率与面积相符</source>
   <translation>Green space rate follows from the areas</translation>
  </message>
  <message>
   <source>绿地率不大于绿化覆盖率</source>
   <translation>Green space rate at most green cover</translation>
  </message>
  <message>
   <source>绿化覆盖面积≥绿地面积≥公园绿地面积</source>
   <translation>Green cover ≥ green space ≥ parks</translation>
  </message>
  <message>
   <source>人均公园绿地面积与面积和人口相符</source>
   <translation>Park area per head follows from area and residents</translation>
  </message>
  <message>
   <source>核对公园绿地面积和城镇人口的口径，按两者重算。</source>
   <translation>Verify what parks and urban residents count and work it out again.</translation>
  </message>
  <message>
   <source>绿化覆盖面积不大于建成区面积</source>
   <translation>Green cover area at most the built-up area</translation>
  </message>
  <message>
   <source>各项指标所用建成区面积一致</source>
   <translation>Same built-up area in all indicators</translation>
  </message>
  <message>
   <source>统一建成区面积，或写明各自口径。</source>
   <translation>Use one built-up area, or say what each counts.</translation>
  </message>
  <message>
   <source>建成区面积不逐年减小</source>
   <translation>Built-up area does not shrink</translation>
  </message>
  <message>
   <source>核对各年数值；确有调整的写明。</source>
   <translation>Verify each year; if it was really adjusted, say so.</translation>
  </message>
  <message>
   <source>机动车环保定期检测率与车辆数相符</source>
   <translation>Vehicle inspection rate follows from the vehicles</translation>
  </message>
  <message>
   <source>实际检测车辆数＝各车型之和</source>
   <translation>Vehicles inspected = their kinds</translation>
  </message>
  <message>
   <source>实际检测车辆数不大于应检车辆数</source>
   <translation>Vehicles inspected at most those due</translation>
  </message>
  <message>
   <source>工业固体废物平衡</source>
   <translation>Balance of industrial solid waste</translation>
  </message>
  <message>
   <source>按“产生＝综合利用＋贮存＋处置＋倾倒丢弃－利用往年贮存－处置往年贮存”核对各项，没有填报的按 0 计；用过往年贮存的，填报综合利用往年贮存量、处置往年贮存量。</source>
   <translation>Check by produced = used + stored + disposed of + dumped − used from store − disposed of from store, where nothing given counts as 0; if earlier years' store was used, give both figures of it.</translation>
  </message>
  <message>
   <source>工业固体废物平衡（企业）</source>
   <translation>Balance of industrial solid waste (enterprise)</translation>
  </message>
  <message>
   <source>工业固体废物产生量＝各类之和</source>
   <translation>Industrial solid waste produced = its kinds</translation>
  </message>
  <message>
   <source>工业固体废物产生量＝各类之和（企业）</source>
   <translation>Industrial solid waste produced = its kinds (enterprise)</translation>
  </message>
  <message>
   <source>工业固体废物综合利用量＝各类之和</source>
   <translation>Industrial solid waste used = its kinds</translation>
  </message>
  <message>
   <source>工业固体废物综合利用量＝各类之和（企业）</source>
   <translation>Industrial solid waste used = its kinds (enterprise)</translation>
  </message>
  <message>
   <source>固废综合利用率与原始数据相符</source>
   <translation>Use rate of solid waste follows from its figures</translation>
  </message>
  <message>
   <source>按综合利用量÷（产生量＋综合利用往年贮存量）重算。</source>
   <translation>Used ÷ (produced + used from store).</translation>
  </message>
  <message>
   <source>固废综合利用率与原始数据相符（企业）</source>
   <translation>Use rate of solid waste follows from its figures (enterprise)</translation>
  </message>
  <message>
   <source>固废处置利用率与原始数据相符</source>
   <translation>Disposal and use rate follows from its figures</translation>
  </message>
  <message>
   <source>按（综合利用量＋处置量）÷（产生量＋利用往年贮存量＋处置往年贮存量）重算。</source>
   <translation>(Used + disposed of) ÷ (produced + used from store + disposed of from store).</translation>
  </message>
  <message>
   <source>危险废物产生量不大于利用＋贮存＋处置＋倾倒丢弃</source>
   <translation>Hazardous waste produced at most used + stored + disposed of + dumped</translation>
  </message>
  <message>
   <source>核对危险废物各去向，漏填的补齐；注意危险废物以吨计。</source>
   <translation>Verify each destination and add what is missing; hazardous waste is in t.</translation>
  </message>
  <message>
   <source>危险废物产生量不大于利用＋贮存＋处置＋倾倒丢弃（企业）</source>
   <translation>Hazardous waste produced at most used + stored + disposed of + dumped (enterprise)</translation>
  </message>
  <message>
   <source>危险废物贮存量前后衔接</source>
   <translation>Stores of hazardous waste carry over</translation>
  </message>
  <message>
   <source>按“上年末贮存＋产生＋接收外来＝利用处置＋倾倒丢弃＋本年末贮存”核对；送持证单位另计的写明。</source>
   <translation>Check by store of last year + produced + received = used and disposed of + dumped + store of this year; if what went to licensed receivers is counted apart, say so.</translation>
  </message>
  <message>
   <source>危险废物贮存量前后衔接（企业）</source>
   <translation>Stores of hazardous waste carry over (enterprise)</translation>
  </message>
  <message>
   <source>化学需氧量产生量不小于排放量</source>
   <translation>COD produced at least emitted</translation>
  </message>
  <message>
   <source>化学需氧量产生量不小于排放量（企业）</source>
   <translation>COD produced at least emitted (enterprise)</translation>
  </message>
  <message>
   <source>氨氮产生量不小于排放量</source>
   <translation>Ammonia nitrogen produced at least emitted</translation>
  </message>
  <message>
   <source>氨氮产生量不小于排放量（企业）</source>
   <translation>Ammonia nitrogen produced at least emitted (enterprise)</translation>
  </message>
  <message>
   <source>二氧化硫产生量不小于排放量</source>
   <translation>SO₂ produced at least emitted</translation>
  </message>
  <message>
   <source>二氧化硫产生量不小于排放量（企业）</source>
   <translation>SO₂ produced at least emitted (enterprise)</translation>
  </message>
  <message>
   <source>氮氧化物产生量不小于排放量</source>
   <translation>NOx produced at least emitted</translation>
  </message>
  <message>
   <source>氮氧化物产生量不小于排放量（企业）</source>
   <translation>NOx produced at least emitted (enterprise)</translation>
  </message>
  <message>
   <source>工业废水排放达标量不大于排放量</source>
   <translation>Industrial wastewater within limits at most all</translation>
  </message>
  <message>
   <source>工业废水排放达标率与原始数据相符</source>
   <translation>Rate of wastewater within limits follows from its figures</translation>
  </message>
  <message>
   <source>工业废水排放达标率与原始数据相符（企业）</source>
   <translation>Rate of wastewater within limits follows from its figures (enterprise)</translation>
  </message>
  <message>
   <source>重点工业企业稳定达标率与企业数相符</source>
   <translation>Rate of key enterprises follows from their numbers</translation>
  </message>
  <message>
   <source>工业废气排放量＝燃烧＋工艺</source>
   <translation>Industrial waste gas = fuel + processes</translation>
  </message>
  <message>
   <source>工业废气排放量＝燃烧＋工艺（企业）</source>
   <translation>Industrial waste gas = fuel + processes (enterprise)</translation>
  </message>
  <message>
   <source>工业二氧化硫排放量＝燃烧＋工艺</source>
   <translation>Industrial SO₂ = fuel + processes</translation>
  </message>
  <message>
   <source>核对燃烧和工艺两项；注意两项以千克计，合计可以吨计。</source>
   <translation>Verify fuel and processes; both are in kg, the total may be in t.</translation>
  </message>
  <message>
   <source>工业二氧化硫排放量＝燃烧＋工艺（企业）</source>
   <translation>Industrial SO₂ = fuel + processes (enterprise)</translation>
  </message>
  <message>
   <source>燃煤二氧化硫排放量与煤量、含硫量相称</source>
   <translation>SO₂ from coal matches coal and sulphur</translation>
  </message>
  <message>
   <source>按燃料煤×含硫量×1.7 估算（不计脱硫），排放量不应超过 1.5 倍；核对煤量、含硫量和单位。</source>
   <translation>Fuel coal × sulphur × 1.7 (without desulphurisation); emissions should not exceed 1.5 times this. Verify coal, sulphur and units.</translation>
  </message>
  <message>
   <source>燃煤二氧化硫排放量与煤量、含硫量相称（企业）</source>
   <translation>SO₂ from coal matches coal and sulphur (enterprise)</translation>
  </message>
  <message>
   <source>燃煤二氧化硫排放量与煤量、含硫量、脱硫效率相称</source>
   <translation>SO₂ from coal matches coal, sulphur and desulphurisation</translation>
  </message>
  <message>
   <source>按燃料煤×含硫量×（1.6–1.7）×（1－脱硫效率）估算，相差超过一半的核对煤量、含硫量、脱硫效率和单位。</source>
   <translation>Fuel coal × sulphur × (1.6–1.7) × (1 − desulphurisation); if it differs by more than half, verify coal, sulphur, desulphurisation and units.</translation>
  </message>
  <message>
   <source>燃煤二氧化硫排放量与煤量、含硫量、脱硫效率相称（企业）</source>
   <translation>SO₂ from coal matches coal, sulphur and desulphurisation (enterprise)</translation>
  </message>
  <message>
   <source>生活二氧化硫排放量与煤量、含硫量相称</source>
   <translation>Domestic SO₂ matches coal and sulphur</translation>
  </message>
  <message>
   <source>按生活及其他煤炭消费量×含硫量×0.8×2 估算，相差超过一半的核对煤量、含硫量和单位。</source>
   <translation>Household coal × sulphur × 0.8 × 2; if it differs by more than half, verify coal, sulphur and units.</translation>
  </message>
  <message>
   <source>企业合计不大于全市</source>
   <translation>Enterprises together at most the city</translation>
  </message>
  <message>
   <source>核对企业数和全市数的单位；全市数应为重点企业加非重点估算。</source>
   <translation>Verify units of enterprises and city; the city's figure is key enterprises plus the estimate of others.</translation>
  </message>
  <message>
   <source>工业废水排放量＝企业之和＋非重点估算</source>
   <translation>Industrial wastewater = enterprises + estimate of others</translation>
  </message>
  <message>
   <source>核对企业数、非重点估算和全市数；漏填的重点企业补齐。</source>
   <translation>Verify enterprises, estimate and city; add key enterprises that are missing.</translation>
  </message>
  <message>
   <source>工业化学需氧量排放量＝企业之和＋非重点估算</source>
   <translation>Industrial COD = enterprises + estimate of others</translation>
  </message>
  <message>
   <source>工业氨氮排放量＝企业之和＋非重点估算</source>
   <translation>Industrial ammonia nitrogen = enterprises + estimate of others</translation>
  </message>
  <message>
   <source>工业二氧化硫排放量＝企业之和＋非重点估算</source>
   <translation>Industrial SO₂ = enterprises + estimate of others</translation>
  </message>
  <message>
   <source>工业氮氧化物排放量＝企业之和＋非重点估算</source>
   <translation>Industrial NOx = enterprises + estimate of others</translation>
  </message>
  <message>
   <source>工业固体废物产生量＝企业之和＋非重点估算</source>
   <translation>Industrial solid waste = enterprises + estimate of others</translation>
  </message>
  <message>
   <source>危险废物产生量＝企业之和＋非重点估算</source>
   <translation>Hazardous waste = enterprises + estimate of others</translation>
  </message>
  <message>
   <source>各区县合计等于全市</source>
   <translation>Counties add up to the city</translation>
  </message>
  <message>
   <source>逐个核对区县数和全市数的年度、单位和范围；市本级单独统计的部分写明数量和依据。</source>
   <translation>Verify year, unit and area of each county and of the city; say how much the city itself counts and why.</translation>
  </message>
  <message>
   <source>各区县常住人口合计等于全市</source>
   <translation>Residents of counties add up to the city</translation>
  </message>
  <message>
   <source>逐个核对区县与全市的常住人口是否同一年末、同一口径。</source>
   <translation>Verify that residents of counties and city are of one year end and count the same.</translation>
  </message>
  <message>
   <source>化学需氧量排放强度与原始数据相符</source>
   <translation>COD intensity follows from its figures</translation>
  </message>
  <message>
   <source>按工业排放量÷工业增加值重算；1 吨/亿元＝0.1 千克/万元。</source>
   <translation>Industrial emissions ÷ industrial value added; 1 t per 100 million yuan = 0.1 kg per 10 000 yuan.</translation>
  </message>
  <message>
   <source>氨氮排放强度与原始数据相符</source>
   <translation>Ammonia nitrogen intensity follows from its figures</translation>
  </message>
  <message>
   <source>二氧化硫排放强度与原始数据相符</source>
   <translation>SO₂ intensity follows from its figures</translation>
  </message>
  <message>
   <source>氮氧化物排放强度与原始数据相符</source>
   <translation>NOx intensity follows from its figures</translation>
  </message>
  <message>
   <source>与上年相比变化不超过 30%</source>
   <translation>Change on last year within 30%</translation>
  </message>
  <message>
   <source>核对两年数值；确有变化的，写明原因（如投产、停产、口径调整）。</source>
   <translation>Verify both years; if it really changed, say why (production begun or stopped, other things counted).</translation>
  </message>
  <message>
   <source>与上年相比变化不超过 30%（企业）</source>
   <translation>Change on last year within 30% (enterprise)</translation>
  </message>
  <message>
   <source>重点工业企业数与企业名录一致</source>
   <translation>Key enterprises as in the list</translation>
  </message>
  <message>
   <source>核对重点名单、一企一档和环境统计的企业是否一致；名录中标明重点排污单位类别。</source>
   <translation>Make key list, dossiers and statistics name the same enterprises; mark key polluters in the list.</translation>
  </message>
  <message>
   <source>有危险废物数据的企业须标明产生危险废物</source>
   <translation>Enterprises with hazardous waste figures are marked as producing it</translation>
  </message>
  <message>
   <source>核对数值；确有的，在企业名录中补充标明，相应材料目录项随之成为必备。</source>
   <translation>Verify the number; if it is right, mark it in the list of enterprises, which makes the slots required.</translation>
  </message>
  <message>
   <source>有工业固体废物数据的企业须标明产生固体废物</source>
   <translation>Enterprises with solid waste figures are marked as producing it</translation>
  </message>
  <message>
   <source>有废水数据的企业须标明排放废水</source>
   <translation>Enterprises with wastewater figures are marked as discharging it</translation>
  </message>
  <message>
   <source>有废气数据的企业须标明排放废气</source>
   <translation>Enterprises with waste gas figures are marked as emitting it</translation>
  </message>
  <message>
   <source>转移联单数量与送持证单位数量一致</source>
   <translation>Manifests agree with what licensed receivers got</translation>
  </message>
  <message>
   <source>逐张核对转移联单，改正数量。</source>
   <translation>Go through the manifests one by one and correct the amounts.</translation>
  </message>
  <message>
   <source>环境统计调查对象有环境统计数据</source>
   <translation>Enterprises in the statistics have figures</translation>
  </message>
  <message>
   <source>补填该企业的环境统计数据；不再是调查对象的，改正企业名录。</source>
   <translation>Add this enterprise's statistics; if it is not surveyed any more, correct the list.</translation>
  </message>
  <message>
   <source>水环境重点排污单位有废水数据</source>
   <translation>Key water polluters have wastewater figures</translation>
  </message>
  <message>
   <source>补填该企业的废水排放量（污水处理厂填处理量）；不在名录的，改正企业名录。</source>
   <translation>Add this enterprise's wastewater (volume treated for sewage works); if it is not on the key list, correct the list.</translation>
  </message>
  <message>
   <source>大气环境重点排污单位有废气数据</source>
   <translation>Key air polluters have waste gas figures</translation>
  </message>
  <message>
   <source>补填该企业的废气排放量；不在名录的，改正企业名录。</source>
   <translation>Add this enterprise's waste gas; if it is not on the key list, correct the list.</translation>
  </message>
  <message>
   <source>排入污水处理厂的企业填有污水处理厂代码，且该厂有数据</source>
   <translation>Who discharges to sewage works gives their code, and they have figures</translation>
  </message>
  <message>
   <source>在企业名录中填写接纳污水的污水处理厂代码（或名称），并补齐该厂的处理量。</source>
   <translation>Give the code (or name) of the receiving sewage works in the list, and the volume they treated.</translation>
  </message>
  <message>
   <source>运行天数不超过全年</source>
   <translation>Days of operation at most the whole year</translation>
  </message>
  <message>
   <source>年正常生产时间不超过全年</source>
   <translation>Hours of production at most the whole year</translation>
  </message>
  <message>
   <source>平年 8760 小时，闰年 8784 小时，核对后改正。</source>
   <translation>8760 hours, 8784 in a leap year; verify and correct.</translation>
  </message>
  <message>
   <source>污水处理厂运行天数不超过全年</source>
   <translation>Days of operation of sewage works at most the whole year</translation>
  </message>
  <message>
   <source>化学需氧量排放总量逐年下降</source>
   <translation>Total COD falls every year</translation>
  </message>
  <message>
   <source>核对三年数值；报告中称“逐年下降”的，改正文字或写明原因。</source>
   <translation>Verify the three years; if the report says "falls every year", correct it or say why.</translation>
  </message>
  <message>
   <source>氨氮排放总量逐年下降</source>
   <translation>Total ammonia nitrogen falls every year</translation>
  </message>
  <message>
   <source>二氧化硫排放总量逐年下降</source>
   <translation>Total SO₂ falls every year</translation>
  </message>
  <message>
   <source>氮氧化物排放总量逐年下降</source>
   <translation>Total NOx falls every year</translation>
  </message>
  <message>
   <source>能耗增速与两年能耗相符</source>
   <translation>Growth of energy use follows from both years</translation>
  </message>
  <message>
   <source>按（本年－上年）÷上年重算。</source>
   <translation>(This year − last year) ÷ last year.</translation>
  </message>
  <message>
   <source>单位工业增加值能耗升降率与两年数值相符</source>
   <translation>Change of energy per value added follows from both years</translation>
  </message>
  <message>
   <source>按（本年－上年）÷上年重算，下降为负；百分点不要写成百分比。</source>
   <translation>(This year − last year) ÷ last year, a fall is negative; percentage points are not percent.</translation>
  </message>
  <message>
   <source>第一产业比重与增加值相符</source>
   <translation>Share of primary sector follows from value added</translation>
  </message>
  <message>
   <source>第二产业比重与增加值相符</source>
   <translation>Share of secondary sector follows from value added</translation>
  </message>
  <message>
   <source>第三产业比重与增加值相符</source>
   <translation>Share of tertiary sector follows from value added</translation>
  </message>
  <message>
   <source>环评执行率与原始数据相符</source>
   <translation>EIA rate follows from its figures</translation>
  </message>
  <message>
   <source>“三同时”执行率与原始数据相符</source>
   <translation>"Three simultaneities" rate follows from its figures</translation>
  </message>
  <message>
   <source>规划环评执行率与原始数据相符</source>
   <translation>EIA rate of plans follows from its figures</translation>
  </message>
  <message>
   <source>公众满意率与原始数据相符</source>
   <translation>Public satisfaction follows from its figures</translation>
  </message>
  <message>
   <source>中小学环境教育普及率与原始数据相符</source>
   <translation>Rate of environmental education follows from its figures</translation>
  </message>
  <message>
   <source>数据年度不晚于考核年度</source>
   <translation>No figures after the assessed year</translation>
  </message>
  <message>
   <source>核对年度标签，把数据移到正确的年度。</source>
   <translation>Check the year labels and move the figures to the right year.</translation>
  </message>
  <message>
   <source>数据年度不晚于考核年度（企业）</source>
   <translation>No figures after the assessed year (enterprise)</translation>
  </message>
  <message>
   <source>不是上年的表</source>
   <translation>Not last year's table</translation>
  </message>
  <message>
   <source>大部分数据与上年完全相同，核对是否误贴了上年的表。</source>
   <translation>Most figures are exactly last year's; check whether last year's table was pasted.</translation>
  </message>
  <message>
   <source>不是上年的表（企业）</source>
   <translation>Not last year's table (enterprise)</translation>
  </message>
  <message>
   <source>数据年度连续</source>
   <translation>Years without gaps</translation>
  </message>
  <message>
   <source>补填缺少的年度；确实没有的，写明理由。</source>
   <translation>Add the missing years; if there is nothing, say why.</translation>
  </message>
  <message>
   <source>数据年度连续（企业）</source>
   <translation>Years without gaps (enterprise)</translation>
  </message>
  <message>
   <source>上年末常住人口与上年数据一致</source>
   <translation>Residents at end of last year agree with last year</translation>
  </message>
  <message>
   <source>与上次报告的历史数据一致；有修订的写明修订依据。</source>
   <translation>Keep past figures as reported before; if they were revised, say on what ground.</translation>
  </message>
  <message>
   <source>化学需氧量上年排放量与上年数据一致</source>
   <translation>COD last year agrees with last year</translation>
  </message>
  <message>
   <source>氨氮上年排放量与上年数据一致</source>
   <translation>Ammonia nitrogen last year agrees with last year</translation>
  </message>
  <message>
   <source>二氧化硫上年排放量与上年数据一致</source>
   <translation>SO₂ last year agrees with last year</translation>
  </message>
  <message>
   <source>氮氧化物上年排放量与上年数据一致</source>
   <translation>NOx last year agrees with last year</translation>
  </message>
  <message>
   <source>上年末危险废物贮存量与上年数据一致</source>
   <translation>Hazardous waste stored at end of last year agrees with last year</translation>
  </message>
  <message>
   <source>上年末危险废物贮存量与上年数据一致（企业）</source>
   <translation>Hazardous waste stored at end of last year agrees with last year (enterprise)</translation>
  </message>
  <message>
   <source>历史数据与上次报送一致</source>
   <translation>Past figures agree with what was handed in</translation>
  </message>
  <message>
   <source>改回上次报送的数值；确有修订的，在说明中写明修订依据。</source>
   <translation>Put back what was handed in; if it was revised, say in the explanation on what ground.</translation>
  </message>
  <message>
   <source>历史数据与上次报送一致（企业）</source>
   <translation>Past figures agree with what was handed in (enterprise)</translation>
  </message>
  <message>
   <source>指标档案材料齐全</source>
   <translation>Documents of indicators complete</translation>
  </message>
  <message>
   <source>补充缺少的材料；确实没有的，写明不适用的理由。</source>
   <translation>Add the missing documents; if there are none, say why.</translation>
  </message>
  <message>
   <source>指标证明材料文号不重复</source>
   <translation>Document numbers of evidence not repeated</translation>
  </message>
  <message>
   <source>核对文号，不同文件不能用同一文号。</source>
   <translation>Verify the document numbers; different documents cannot share one.</translation>
  </message>
  <message>
   <source>指标证明材料日期在考核期内</source>
   <translation>Dates of evidence within the assessed years</translation>
  </message>
  <message>
   <source>核对年度和成文日期；确需使用考核期外材料的写明。</source>
   <translation>Verify years and dates; if a document from outside is really needed, say so.</translation>
  </message>
  <message>
   <source>指标证明材料在有效期内</source>
   <translation>Evidence still valid</translation>
  </message>
  <message>
   <source>更换为有效的证书。</source>
   <translation>Replace it by a valid certificate.</translation>
  </message>
  <message>
   <source>指标证明材料列入卷内目录</source>
   <translation>Evidence in the contents of volumes</translation>
  </message>
  <message>
   <source>重新装订，或说明该件为何不装订。</source>
   <translation>Bind again, or say why the item is not bound.</translation>
  </message>
  <message>
   <source>机构改革后的责任者名称</source>
   <translation>Names of authorities after the reform</translation>
  </message>
  <message>
   <source>机构改革后成文的文件，核对责任者名称。</source>
   <translation>For documents after the reform, verify the name of the authority.</translation>
  </message>
  <message>
   <source>机构改革后的责任者名称（企业）</source>
   <translation>Names of authorities after the reform (enterprise)</translation>
  </message>
  <message>
   <source>对比基准写明年份和来源</source>
   <translation>Benchmarks name year and source</translation>
  </message>
  <message>
   <source>在数据来源中写明基准值的年份、文件和页码。</source>
   <translation>Give year, document and page of the benchmark as its source.</translation>
  </message>
  <message>
   <source>燃料油不小于重油与柴油之和</source>
   <translation>Fuel oil at least heavy oil and diesel</translation>
  </message>
  <message>
   <source>锅炉数不小于达标锅炉数</source>
   <translation>Boilers at least those within limits</translation>
  </message>
  <message>
   <source>炉窑数不小于达标炉窑数</source>
   <translation>Furnaces at least those within limits</translation>
  </message>
  <message>
   <source>废水排放量不小于各去向和达标量</source>
   <translation>Wastewater at least each destination and what is within limits</translation>
  </message>
  <message>
   <source>化学需氧量去除量不小于当年新增设施去除量</source>
   <translation>COD removed at least that by new facilities</translation>
  </message>
  <message>
   <source>废气治理设施数不小于脱硫设施数</source>
   <translation>Waste gas facilities at least desulphurisation facilities</translation>
  </message>
  <message>
   <source>废气设施运行费用不小于脱硫设施运行费用</source>
   <translation>Cost of waste gas facilities at least that of desulphurisation</translation>
  </message>
  <message>
   <source>二氧化硫去除量＝燃烧＋工艺</source>
   <translation>SO₂ removed = fuel + processes</translation>
  </message>
  <message>
   <source>二氧化硫去除量不小于当年新增设施去除量</source>
   <translation>SO₂ removed at least that by new facilities</translation>
  </message>
  <message>
   <source>燃烧二氧化硫排放量不小于达标量</source>
   <translation>SO₂ from fuel at least what is within limits</translation>
  </message>
  <message>
   <source>工艺二氧化硫排放量不小于达标量</source>
   <translation>SO₂ from processes at least what is within limits</translation>
  </message>
  <message>
   <source>氮氧化物排放量不小于达标量</source>
   <translation>NOx at least what is within limits</translation>
  </message>
  <message>
   <source>烟尘排放量不小于达标量</source>
   <translation>Smoke at least what is within limits</translation>
  </message>
  <message>
   <source>粉尘排放量不小于达标量</source>
   <translation>Dust at least what is within limits</translation>
  </message>
  <message>
   <source>综合利用量不小于利用往年贮存量</source>
   <translation>Waste used at least that of earlier years' store</translation>
  </message>
  <message>
   <source>固废贮存量不小于危废贮存量</source>
   <translation>Solid waste stored at least hazardous waste stored</translation>
  </message>
  <message>
   <source>固废处置量≥危废处置量≥送集中处置厂</source>
   <translation>Solid waste disposed of ≥ hazardous waste ≥ sent to central disposal</translation>
  </message>
  <message>
   <source>固废处置量不小于处置往年贮存量</source>
   <translation>Solid waste disposed of at least that of earlier years' store</translation>
  </message>
  <message>
   <source>固废倾倒丢弃量不小于危废倾倒丢弃量</source>
   <translation>Solid waste dumped at least hazardous waste dumped</translation>
  </message>
  <message>
   <source>企业自筹不小于银行贷款</source>
   <translation>Own funds at least bank loans</translation>
  </message>
  <message>
   <source>危废处置能力＝焚烧＋填埋</source>
   <translation>Disposal capacity = incineration + landfill</translation>
  </message>
  <message>
   <source>危废处置量不超过处置能力</source>
   <translation>Hazardous waste disposed of within capacity</translation>
  </message>
  <message>
   <source>核对处置量、处置能力（吨/日）和运行天数。</source>
   <translation>Verify amount, capacity (t/day) and days of operation.</translation>
  </message>
  <message>
   <source>危废焚烧量不超过焚烧能力</source>
   <translation>Hazardous waste incinerated within capacity</translation>
  </message>
  <message>
   <source>危废填埋量不超过填埋能力</source>
   <translation>Hazardous waste in landfill within capacity</translation>
  </message>
  <message>
   <source>实际处置量＝焚烧＋填埋</source>
   <translation>Disposed of = incineration + landfill</translation>
  </message>
  <message>
   <source>实际处置量＝工业＋医疗＋其他</source>
   <translation>Disposed of = industrial + medical + other</translation>
  </message>
  <message>
   <source>焚烧量不小于焚烧残渣量</source>
   <translation>Incinerated at least its residue</translation>
  </message>
  <message>
   <source>设计处理能力不小于实际处理能力</source>
   <translation>Design capacity at least actual capacity</translation>
  </message>
  <message>
   <source>运行费用不小于补贴与收费之和</source>
   <translation>Operating cost at least subsidies and fees</translation>
  </message>
  <message>
   <source>医院用水量不小于废水排放量</source>
   <translation>Water use of hospitals at least their wastewater</translation>
  </message>
  <message>
   <source>医院废水排放量不小于达标量</source>
   <translation>Wastewater of hospitals at least what is within limits</translation>
  </message>
  <message>
   <source>医疗废物产生量≥处置量≥送集中处置量</source>
   <translation>Medical waste produced ≥ disposed of ≥ sent to central disposal</translation>
  </message>
  <message>
   <source>火电企业固废产生量＝粉煤灰＋炉渣＋煤矸石＋脱硫石膏</source>
   <translation>Solid waste of power plants = fly ash + slag + gangue + gypsum</translation>
  </message>
  <message>
   <source>火电企业固废综合利用量＝粉煤灰＋炉渣＋煤矸石＋脱硫石膏</source>
   <translation>Solid waste used by power plants = fly ash + slag + gangue + gypsum</translation>
  </message>
  <message>
   <source>火电燃料煤消费量＝发电＋供热</source>
   <translation>Fuel coal of power plants = power + heat</translation>
  </message>
  <message>
   <source>二氧化硫排放量不小于达标量</source>
   <translation>SO₂ at least what is within limits</translation>
  </message>
  <message>
   <source>焚烧处置能力不小于当年新增</source>
   <translation>Incineration capacity at least that added in the year</translation>
  </message>
  <message>
   <source>填埋处置能力不小于当年新增</source>
   <translation>Landfill capacity at least that added in the year</translation>
  </message>
  <message>
   <source>处置能力不小于当年新增焚烧与填埋能力之和</source>
   <translation>Disposal capacity at least incineration and landfill added in the year</translation>
  </message>
  <message>
   <source>焚烧残渣量不小于利用与填埋之和</source>
   <translation>Residue at least what was used and put in landfill</translation>
  </message>
  <message>
   <source>放射源数不小于集中管理的放射源数</source>
   <translation>Radiation sources at least those centrally managed</translation>
  </message>
  <message>
   <source>燃料油不小于重油与柴油之和（区域）</source>
   <translation>Fuel oil at least heavy oil and diesel (region)</translation>
  </message>
  <message>
   <source>锅炉数不小于达标锅炉数（区域）</source>
   <translation>Boilers at least those within limits (region)</translation>
  </message>
  <message>
   <source>炉窑数不小于达标炉窑数（区域）</source>
   <translation>Furnaces at least those within limits (region)</translation>
  </message>
  <message>
   <source>废水排放量不小于各去向量（区域）</source>
   <translation>Wastewater at least each destination (region)</translation>
  </message>
  <message>
   <source>化学需氧量去除量不小于当年新增设施去除量（区域）</source>
   <translation>COD removed at least that by new facilities (region)</translation>
  </message>
  <message>
   <source>废气治理设施数不小于脱硫设施数（区域）</source>
   <translation>Waste gas facilities at least desulphurisation facilities (region)</translation>
  </message>
  <message>
   <source>废气设施运行费用不小于脱硫设施运行费用（区域）</source>
   <translation>Cost of waste gas facilities at least that of desulphurisation (region)</translation>
  </message>
  <message>
   <source>二氧化硫去除量＝燃烧＋工艺（区域）</source>
   <translation>SO₂ removed = fuel + processes (region)</translation>
  </message>
  <message>
   <source>二氧化硫去除量不小于当年新增设施去除量（区域）</source>
   <translation>SO₂ removed at least that by new facilities (region)</translation>
  </message>
  <message>
   <source>燃烧二氧化硫排放量不小于达标量（区域）</source>
   <translation>SO₂ from fuel at least what is within limits (region)</translation>
  </message>
  <message>
   <source>工艺二氧化硫排放量不小于达标量（区域）</source>
   <translation>SO₂ from processes at least what is within limits (region)</translation>
  </message>
  <message>
   <source>氮氧化物排放量不小于达标量（区域）</source>
   <translation>NOx at least what is within limits (region)</translation>
  </message>
  <message>
   <source>烟尘排放量不小于达标量（区域）</source>
   <translation>Smoke at least what is within limits (region)</translation>
  </message>
  <message>
   <source>粉尘排放量不小于达标量（区域）</source>
   <translation>Dust at least what is within limits (region)</translation>
  </message>
  <message>
   <source>综合利用量不小于利用往年贮存量（区域）</source>
   <translation>Waste used at least that of earlier years' store (region)</translation>
  </message>
  <message>
   <source>固废贮存量不小于危废贮存量（区域）</source>
   <translation>Solid waste stored at least hazardous waste stored (region)</translation>
  </message>
  <message>
   <source>固废处置量≥危废处置量≥送集中处置厂（区域）</source>
   <translation>Solid waste disposed of ≥ hazardous waste ≥ sent to central disposal (region)</translation>
  </message>
  <message>
   <source>固废处置量不小于处置往年贮存量（区域）</source>
   <translation>Solid waste disposed of at least that of earlier years' store (region)</translation>
  </message>
  <message>
   <source>固废倾倒丢弃量不小于危废倾倒丢弃量（区域）</source>
   <translation>Solid waste dumped at least hazardous waste dumped (region)</translation>
  </message>
  <message>
   <source>城镇生活污水处理率＝处理量÷排放量（综6 表）</source>
   <translation>Urban sewage treatment rate = treated ÷ discharged (form 综6)</translation>
  </message>
  <message>
   <source>按综6 表的处理量÷排放量重算。</source>
   <translation>Treated ÷ discharged, as in form 综6.</translation>
  </message>
  <message>
   <source>生活氨氮产生量与人口和系数相符</source>
   <translation>Domestic ammonia nitrogen follows from residents</translation>
  </message>
  <message>
   <source>生活氨氮排放＝产生－去除</source>
   <translation>Domestic ammonia nitrogen = produced − removed</translation>
  </message>
  <message>
   <source>用水总量不小于取水总量</source>
   <translation>Water use at least water taken</translation>
  </message>
  <message>
   <source>取水总量不小于自备水</source>
   <translation>Water taken at least that from own sources</translation>
  </message>
  <message>
   <source>废水排放量不小于排入水体量和排入其他单位量</source>
   <translation>Wastewater at least what goes into waters and to others</translation>
  </message>
  <message>
   <source>排入水体量不小于直排入海量</source>
   <translation>Into waters at least into the sea</translation>
  </message>
  <message>
   <source>废气处理设施数不小于除尘设施数</source>
   <translation>Waste gas facilities at least dust removal facilities</translation>
  </message>
  <message>
   <source>烟尘产生量不小于排放量</source>
   <translation>Smoke produced at least emitted</translation>
  </message>
  <message>
   <source>二氧化硫排放量不小于燃烧排放量</source>
   <translation>SO₂ emitted at least that from fuel</translation>
  </message>
  <message>
   <source>二氧化硫产生量不小于燃烧产生量</source>
   <translation>SO₂ produced at least that from fuel</translation>
  </message>
  <message>
   <source>燃烧二氧化硫产生量不小于排放量</source>
   <translation>SO₂ from fuel produced at least emitted</translation>
  </message>
  <message>
   <source>氮氧化物排放量不小于燃烧排放量</source>
   <translation>NOx emitted at least that from fuel</translation>
  </message>
  <message>
   <source>氮氧化物产生量不小于燃烧产生量</source>
   <translation>NOx produced at least that from fuel</translation>
  </message>
  <message>
   <source>燃烧氮氧化物产生量不小于排放量</source>
   <translation>NOx from fuel produced at least emitted</translation>
  </message>
  <message>
   <source>工业粉尘产生量不小于排放量</source>
   <translation>Industrial dust produced at least emitted</translation>
  </message>
  <message>
   <source>氟化物产生量不小于排放量</source>
   <translation>Fluorides produced at least emitted</translation>
  </message>
  <message>
   <source>固废产生量不小于本年贮存量</source>
   <translation>Solid waste produced at least stored in the year</translation>
  </message>
  <message>
   <source>固废产生量不小于本年贮存量（区域）</source>
   <translation>Solid waste produced at least stored in the year (region)</translation>
  </message>
  <message>
   <source>本年贮存量不小于符合环保要求的贮存量</source>
   <translation>Stored in the year at least what is properly stored</translation>
  </message>
  <message>
   <source>本年贮存量不小于符合环保要求的贮存量（区域）</source>
   <translation>Stored in the year at least what is properly stored (region)</translation>
  </message>
  <message>
   <source>污水处理厂污水排放量＝四个季度之和</source>
   <translation>Sewage works: discharge = its four quarters</translation>
  </message>
  <message>
   <source>污水处理厂进口化学需氧量量不小于排口</source>
   <translation>Sewage works: COD in at least out</translation>
  </message>
  <message>
   <source>污水处理厂进口化学需氧量量＝四个季度之和</source>
   <translation>Sewage works: COD in = its four quarters</translation>
  </message>
  <message>
   <source>污水处理厂排口化学需氧量量＝四个季度之和</source>
   <translation>Sewage works: COD out = its four quarters</translation>
  </message>
  <message>
   <source>污水处理厂第1季度进口化学需氧量量不小于排口</source>
   <translation>Sewage works: COD in at least out, 1st quarter</translation>
  </message>
  <message>
   <source>污水处理厂第2季度进口化学需氧量量不小于排口</source>
   <translation>Sewage works: COD in at least out, 2nd quarter</translation>
  </message>
  <message>
   <source>污水处理厂第3季度进口化学需氧量量不小于排口</source>
   <translation>Sewage works: COD in at least out, 3rd quarter</translation>
  </message>
  <message>
   <source>污水处理厂第4季度进口化学需氧量量不小于排口</source>
   <translation>Sewage works: COD in at least out, 4th quarter</translation>
  </message>
  <message>
   <source>污水处理厂进口氨氮量不小于排口</source>
   <translation>Sewage works: ammonia nitrogen in at least out</translation>
  </message>
  <message>
   <source>污水处理厂进口氨氮量＝四个季度之和</source>
   <translation>Sewage works: ammonia nitrogen in = its four quarters</translation>
  </message>
  <message>
   <source>污水处理厂排口氨氮量＝四个季度之和</source>
   <translation>Sewage works: ammonia nitrogen out = its four quarters</translation>
  </message>
  <message>
   <source>污水处理厂第1季度进口氨氮量不小于排口</source>
   <translation>Sewage works: ammonia nitrogen in at least out, 1st quarter</translation>
  </message>
  <message>
   <source>污水处理厂第2季度进口氨氮量不小于排口</source>
   <translation>Sewage works: ammonia nitrogen in at least out, 2nd quarter</translation>
  </message>
  <message>
   <source>污水处理厂第3季度进口氨氮量不小于排口</source>
   <translation>Sewage works: ammonia nitrogen in at least out, 3rd quarter</translation>
  </message>
  <message>
   <source>污水处理厂第4季度进口氨氮量不小于排口</source>
   <translation>Sewage works: ammonia nitrogen in at least out, 4th quarter</translation>
  </message>
  <message>
   <source>污水处理厂进口石油类量不小于排口</source>
   <translation>Sewage works: oil in at least out</translation>
  </message>
  <message>
   <source>污水处理厂进口总氮量不小于排口</source>
   <translation>Sewage works: nitrogen in at least out</translation>
  </message>
  <message>
   <source>污水处理厂进口总磷量不小于排口</source>
   <translation>Sewage works: phosphorus in at least out</translation>
  </message>
  <message>
   <source>污水处理厂进口生化需氧量量不小于排口</source>
   <translation>Sewage works: BOD in at least out</translation>
  </message>
  <message>
   <source>污水处理厂进口挥发酚量不小于排口</source>
   <translation>Sewage works: volatile phenols in at least out</translation>
  </message>
  <message>
   <source>污水处理厂进口氰化物量不小于排口</source>
   <translation>Sewage works: cyanides in at least out</translation>
  </message>
  <message>
   <source>污水处理厂进口砷量不小于排口</source>
   <translation>Sewage works: arsenic in at least out</translation>
  </message>
  <message>
   <source>污水处理厂进口总铬量不小于排口</source>
   <translation>Sewage works: chromium in at least out</translation>
  </message>
  <message>
   <source>污水处理厂进口六价铬量不小于排口</source>
   <translation>Sewage works: hexavalent chromium in at least out</translation>
  </message>
  <message>
   <source>污水处理厂进口铅量不小于排口</source>
   <translation>Sewage works: lead in at least out</translation>
  </message>
  <message>
   <source>污水处理厂进口镉量不小于排口</source>
   <translation>Sewage works: cadmium in at least out</translation>
  </message>
  <message>
   <source>污水处理厂进口汞量不小于排口</source>
   <translation>Sewage works: mercury in at least out</translation>
  </message>
  <message>
   <source>废水化学需氧量进口浓度不小于排口浓度</source>
   <translation>Wastewater: COD inlet at least outlet</translation>
  </message>
  <message>
   <source>废水氨氮进口浓度不小于排口浓度</source>
   <translation>Wastewater: ammonia nitrogen inlet at least outlet</translation>
  </message>
  <message>
   <source>废水石油类进口浓度不小于排口浓度</source>
   <translation>Wastewater: oil inlet at least outlet</translation>
  </message>
  <message>
   <source>废水挥发酚进口浓度不小于排口浓度</source>
   <translation>Wastewater: volatile phenols inlet at least outlet</translation>
  </message>
  <message>
   <source>废水生化需氧量进口浓度不小于排口浓度</source>
   <translation>Wastewater: BOD inlet at least outlet</translation>
  </message>
  <message>
   <source>废水氰化物进口浓度不小于排口浓度</source>
   <translation>Wastewater: cyanides inlet at least outlet</translation>
  </message>
  <message>
   <source>废水砷进口浓度不小于排口浓度</source>
   <translation>Wastewater: arsenic inlet at least outlet</translation>
  </message>
  <message>
   <source>废水总铬进口浓度不小于排口浓度</source>
   <translation>Wastewater: chromium inlet at least outlet</translation>
  </message>
  <message>
   <source>废水六价铬进口浓度不小于排口浓度</source>
   <translation>Wastewater: hexavalent chromium inlet at least outlet</translation>
  </message>
  <message>
   <source>废水铅进口浓度不小于排口浓度</source>
   <translation>Wastewater: lead inlet at least outlet</translation>
  </message>
  <message>
   <source>废水镉进口浓度不小于排口浓度</source>
   <translation>Wastewater: cadmium inlet at least outlet</translation>
  </message>
  <message>
   <source>废水汞进口浓度不小于排口浓度</source>
   <translation>Wastewater: mercury inlet at least outlet</translation>
  </message>
  <message>
   <source>废气烟（粉）尘进口浓度不小于排口浓度</source>
   <translation>Waste gas: smoke and dust inlet at least outlet</translation>
  </message>
  <message>
   <source>废气二氧化硫进口浓度不小于排口浓度</source>
   <translation>Waste gas: SO₂ inlet at least outlet</translation>
  </message>
  <message>
   <source>废气氮氧化物进口浓度不小于排口浓度</source>
   <translation>Waste gas: NOx inlet at least outlet</translation>
  </message>
  <message>
   <source>废气氟化物进口浓度不小于排口浓度</source>
   <translation>Waste gas: fluorides inlet at least outlet</translation>
  </message>
  <message>
   <source>工业废水排放量＝直排环境＋排入污水处理厂</source>
   <translation>Industrial wastewater = into the environment + to sewage works</translation>
  </message>
  <message>
   <source>工业废水排放量＝直排环境＋排入污水处理厂（区域）</source>
   <translation>Industrial wastewater = into the environment + to sewage works (region)</translation>
  </message>
  <message>
   <source>一企一档材料齐全</source>
   <translation>Enterprise dossiers complete</translation>
  </message>
  <message>
   <source>补充缺少的材料；不适用的，写明理由。</source>
   <translation>Add the missing documents; if not applicable, say why.</translation>
  </message>
  <message>
   <source>证照、合同、预案在有效期内</source>
   <translation>Licences, contracts and plans still valid</translation>
  </message>
  <message>
   <source>办理延续或更换为有效的文件；没有有效期的补填有效期止。</source>
   <translation>Renew it or replace it by a valid one; if the end of validity is missing, add it.</translation>
  </message>
  <message>
   <source>环评批复早于开工</source>
   <translation>EIA approval before start of works</translation>
  </message>
  <message>
   <source>核对两份文件的日期，改正录入错误；确实倒置的，写明原因。</source>
   <translation>Verify the dates of both documents and correct what was mistyped; if they are really reversed, say why.</translation>
  </message>
  <message>
   <source>环评批复早于验收</source>
   <translation>EIA approval before acceptance</translation>
  </message>
  <message>
   <source>验收监测报告早于验收意见</source>
   <translation>Monitoring report before acceptance opinion</translation>
  </message>
  <message>
   <source>开工早于投产</source>
   <translation>Start of works before production</translation>
  </message>
  <message>
   <source>应急预案评审早于备案</source>
   <translation>Review of the emergency plan before its filing</translation>
  </message>
  <message>
   <source>处罚决定早于送达</source>
   <translation>Penalty decided before delivered</translation>
  </message>
  <message>
   <source>送达早于结案</source>
   <translation>Delivered before the case is closed</translation>
  </message>
  <message>
   <source>信访受理早于办结</source>
   <translation>Complaint received before settled</translation>
  </message>
  <message>
   <source>排污许可证有效期起早于有效期止</source>
   <translation>Discharge permit begins before it ends</translation>
  </message>
  <message>
   <source>危废经营许可证有效期起早于有效期止</source>
   <translation>Hazardous waste licence begins before it ends</translation>
  </message>
  <message>
   <source>危废合同起早于合同止</source>
   <translation>Hazardous waste contract begins before it ends</translation>
  </message>
  <message>
   <source>转移联单在合同和受托方许可证有效期内</source>
   <translation>Manifests within the validity of contract and receiver's licence</translation>
  </message>
  <message>
   <source>核对联单日期和有效期，补充转移当时有效的合同、许可证。</source>
   <translation>Verify manifest dates and validity; add the contract and licence that were valid at the time.</translation>
  </message>
  <message>
   <source>文号不重复</source>
   <translation>Document numbers not repeated</translation>
  </message>
  <message>
   <source>证书编号不重复</source>
   <translation>Certificate numbers not repeated</translation>
  </message>
  <message>
   <source>核对证书编号，不同企业不能用同一编号。</source>
   <translation>Verify the certificate numbers; different enterprises cannot share one.</translation>
  </message>
  <message>
   <source>同一文件重复归档</source>
   <translation>Same file filed twice</translation>
  </message>
  <message>
   <source>核对是否放错企业或目录项；确为共用的可以保留。</source>
   <translation>Check whether it is in the wrong enterprise or slot; if it is really shared, it may stay.</translation>
  </message>
  <message>
   <source>同一文件重复归档（指标）</source>
   <translation>Same file filed twice (indicator)</translation>
  </message>
  <message>
   <source>核对是否放错指标；确为共用的可以保留。</source>
   <translation>Check whether it is in the wrong indicator; if it is really shared, it may stay.</translation>
  </message>
  <message>
   <source>文件可以装订</source>
   <translation>Files can be bound</translation>
  </message>
  <message>
   <source>换成未加密、未损坏的 PDF 或图片；办公文件请另存为 PDF。</source>
   <translation>Replace it by a PDF or image that is not encrypted or damaged; save office documents as PDF.</translation>
  </message>
  <message>
   <source>文件可以装订（指标）</source>
   <translation>Files can be bound (indicator)</translation>
  </message>
  <message>
   <source>收集的文件都已归入目录</source>
   <translation>All collected files are filed</translation>
  </message>
  <message>
   <source>把文件拖到所属企业或指标的目录项，或移到回收站。</source>
   <translation>Drag the file to its slot, or move it to the recycle list.</translation>
  </message>
  <message>
   <source>材料上的企业名称、代码与名录一致</source>
   <translation>Name and code on documents agree with the list</translation>
  </message>
  <message>
   <source>核对是否放错企业；改过名的，归入名称变更材料（A03）。</source>
   <translation>Check whether it is in the wrong enterprise; if the name changed, file proof under changes (A03).</translation>
  </message>
  <message>
   <source>化学需氧量实际排放量≤许可量≤总量指标</source>
   <translation>COD emitted ≤ permitted ≤ total</translation>
  </message>
  <message>
   <source>核对三个数值和单位；确实超过的，写明处理情况。</source>
   <translation>Verify the three numbers and units; if really exceeded, say what was done.</translation>
  </message>
  <message>
   <source>氨氮实际排放量≤许可量≤总量指标</source>
   <translation>Ammonia nitrogen emitted ≤ permitted ≤ total</translation>
  </message>
  <message>
   <source>二氧化硫实际排放量≤许可量≤总量指标</source>
   <translation>SO₂ emitted ≤ permitted ≤ total</translation>
  </message>
  <message>
   <source>氮氧化物实际排放量≤许可量≤总量指标</source>
   <translation>NOx emitted ≤ permitted ≤ total</translation>
  </message>
  <message>
   <source>挥发性有机物实际排放量≤许可量≤总量指标</source>
   <translation>VOC emitted ≤ permitted ≤ total</translation>
  </message>
  <message>
   <source>每个建设项目手续齐全</source>
   <translation>Formalities of every project complete</translation>
  </message>
  <message>
   <source>补充该项目缺少的材料，或统一项目名称的写法。</source>
   <translation>Add the missing documents of this project, or write its name alike everywhere.</translation>
  </message>
  <message>
   <source>责令改正后有整改材料</source>
   <translation>An order to correct is followed by a correction</translation>
  </message>
  <message>
   <source>补充整改方案、整改报告或销号文件。</source>
   <translation>Add the plan, report or clearance of the correction.</translation>
  </message>
  <message>
   <source>停产整治等措施后有整改材料</source>
   <translation>Suspension and the like are followed by a correction</translation>
  </message>
  <message>
   <source>应急预案有危险废物专章</source>
   <translation>Emergency plan has a chapter on hazardous waste</translation>
  </message>
  <message>
   <source>补充危险废物专章后重新备案。</source>
   <translation>Add the chapter on hazardous waste and file the plan again.</translation>
  </message>
  <message>
   <source>竣工环保验收合格</source>
   <translation>Acceptance was passed</translation>
  </message>
  <message>
   <source>补充整改后重新验收的意见。</source>
   <translation>Add the opinion of the new acceptance after correction.</translation>
  </message>
  <message>
   <source>自行监测结果达标</source>
   <translation>Self-monitoring within limits</translation>
  </message>
  <message>
   <source>写明超标原因，补充整改和复测材料。</source>
   <translation>Say why limits were exceeded; add the correction and new measurements.</translation>
  </message>
  <message>
   <source>监督性监测结果达标</source>
   <translation>Supervisory monitoring within limits</translation>
  </message>
  <message>
   <source>处罚案卷填明送达和结案日期</source>
   <translation>Penalty files state delivery and closing</translation>
  </message>
  <message>
   <source>补填送达日期、结案日期；未结案的写明进展。</source>
   <translation>Add the dates of delivery and closing; if the case is open, say how far it is.</translation>
  </message>
  <message>
   <source>年度材料在考核期内</source>
   <translation>Yearly documents within the assessed years</translation>
  </message>
  <message>
   <source>核对年度和成文日期，把材料改归正确的年度。</source>
   <translation>Verify years and dates; move documents to the right year.</translation>
  </message>
  <message>
   <source>环评文件早于批复</source>
   <translation>EIA report before its approval</translation>
  </message>
  <message>
   <source>年度排放情况表上的实际排放量≤许可排放量</source>
   <translation>Yearly emissions: emitted ≤ permitted</translation>
  </message>
  <message>
   <source>核对各份文件上的数值和单位；确实超过的，写明处理情况。</source>
   <translation>Verify numbers and units in each document; if really exceeded, say what was done.</translation>
  </message>
  <message>
   <source>年度实际排放量≤排污许可证副本的许可排放量</source>
   <translation>Yearly emissions ≤ permitted by the permit</translation>
  </message>
  <message>
   <source>排污许可证副本的许可排放量≤确认的总量指标</source>
   <translation>Permitted by the permit ≤ confirmed total</translation>
  </message>
  <message>
   <source>年度排放情况表上的许可排放量≤确认的总量指标</source>
   <translation>Permitted in the yearly table ≤ confirmed total</translation>
  </message>
  <message>
   <source>限期整改按时完成</source>
   <translation>Corrections in time</translation>
  </message>
  <message>
   <source>补充整改完成的材料，或填写完成日期。</source>
   <translation>Add proof that the correction was completed, or fill in the date.</translation>
  </message>
  <message>
   <source>督察交办有整改材料</source>
   <translation>What inspectors assigned is followed by a correction</translation>
  </message>
  <message>
   <source>信访按期办结</source>
   <translation>Complaints settled in time</translation>
  </message>
  <message>
   <source>补填办结日期；逾期的写明原因。</source>
   <translation>Add the date it was settled; if late, say why.</translation>
  </message>
  <message>
   <source>整改按期完成</source>
   <translation>Corrections completed in time</translation>
  </message>
  <message>
   <source>补填完成日期；逾期的写明原因。</source>
   <translation>Add the date it was completed; if late, say why.</translation>
  </message>
  <message>
   <source>产生危险废物的，写明应急预案是否有危险废物专章</source>
   <translation>Producers of hazardous waste state whether the plan has a chapter on it</translation>
  </message>
  <message>
   <source>在应急预案的字段中填“是”或“否”。</source>
   <translation>Fill in the field of the emergency plan with 是 (yes) or 否 (no).</translation>
  </message>
  <message>
   <source>执行报告按时提交</source>
   <translation>Execution reports submitted in time</translation>
  </message>
  <message>
   <source>写明未按时提交的原因。</source>
   <translation>Say why it was not submitted in time.</translation>
  </message>
  <message>
   <source>已投产的项目有验收材料</source>
   <translation>Projects in production have acceptance documents</translation>
  </message>
  <message>
   <source>补充该项目的验收材料；已投产的企业，在名录中标明“已投产”。</source>
   <translation>Add the acceptance of the project; mark enterprises in production as such in the list.</translation>
  </message>
  <message>
   <source>转移的废物代码在受托方许可证核准类别内</source>
   <translation>Waste codes moved are within the receiver's licence</translation>
  </message>
  <message>
   <source>核对联单上的废物代码；确实超出的，补充变更后的许可证、合同或管理计划。</source>
   <translation>Verify the codes on the manifests; if really outside, add the changed licence, contract or plan.</translation>
  </message>
  <message>
   <source>转移的废物代码在当年管理计划内</source>
   <translation>Waste codes moved are within the year's plan</translation>
  </message>
  <message>
   <source>转移的废物代码在委托合同内</source>
   <translation>Waste codes moved are within the contract</translation>
  </message>
  <message>
   <source>合同约定的废物代码在受托方许可证核准类别内</source>
   <translation>Waste codes of the contract are within the receiver's licence</translation>
  </message>
  <message>
   <source>废物代码写法规范</source>
   <translation>Waste codes are written properly</translation>
  </message>
  <message>
   <source>按《国家危险废物名录》改为 900-041-49 或 HW49 的形式，多个代码之间用顿号分开。</source>
   <translation>Write it like 900-041-49 or HW49 as in the National Catalogue of Hazardous Wastes, several codes with 、 between them.</translation>
  </message>
  <message>
   <source>转移联单数量之和与年度数据一致</source>
   <translation>Manifests add up to the year's figure</translation>
  </message>
  <message>
   <source>核对各份文件上的数量和年度数据；缺少的联单、台账补齐。</source>
   <translation>Verify the amounts in each document and the year's figure; add missing manifests and records.</translation>
  </message>
  <message>
   <source>全年转移量不大于合同数量</source>
   <translation>Moved in the year at most as contracted</translation>
  </message>
  <message>
   <source>补签合同或补充协议，或核对数量和单位。</source>
   <translation>Sign a contract or supplement, or verify amounts and units.</translation>
  </message>
  <message>
   <source>危险废物台账的产生量与年度数据一致</source>
   <translation>Waste produced by the records agrees with the year's figure</translation>
  </message>
  <message>
   <source>危险废物台账的转移量与年度数据一致</source>
   <translation>Waste moved by the records agrees with the year's figure</translation>
  </message>
  <message>
   <source>批复后五年内开工</source>
   <translation>Works begin within five years of approval</translation>
  </message>
  <message>
   <source>满五年才开工的，补充重新审核的文件。</source>
   <translation>If works began after five years, add the renewed review.</translation>
  </message>
  <message>
   <source>排污许可证有效期不超过五年</source>
   <translation>Discharge permit valid for five years at most</translation>
  </message>
  <message>
   <source>核对有效期起止的录入。</source>
   <translation>Verify the dates of validity as typed.</translation>
  </message>
  <message>
   <source>排污登记有效期不超过五年</source>
   <translation>Registration valid for five years at most</translation>
  </message>
  <message>
   <source>辐射安全许可证有效期不超过五年</source>
   <translation>Radiation licence valid for five years at most</translation>
  </message>
  <message>
   <source>受托方危险废物经营许可证有效期不超过五年</source>
   <translation>Receiver's hazardous waste licence valid for five years at most</translation>
  </message>
  <message>
   <source>项目投产前已取得排污许可证或登记</source>
   <translation>Permit or registration before production</translation>
  </message>
  <message>
   <source>核对投产日期和发证日期；首次领证以前已经排污的，写明情况。</source>
   <translation>Verify start of production and date of issue; if discharge began before the first permit, say what happened.</translation>
  </message>
  <message>
   <source>验收公示不少于 20 个工作日</source>
   <translation>Acceptance public for 20 working days at least</translation>
  </message>
  <message>
   <source>核对公示起止日期；不足的，写明情况。</source>
   <translation>Verify the dates of publication; if too short, say what happened.</translation>
  </message>
  <message>
   <source>公示期满后 5 个工作日内填报</source>
   <translation>Entered within 5 working days after publication</translation>
  </message>
  <message>
   <source>核对公示止日和填报日期；期间有法定节假日的不在此限。</source>
   <translation>Verify end of publication and date of entry; public holidays in between do not count.</translation>
  </message>
  <message>
   <source>验收完成后 5 个工作日内公开</source>
   <translation>Published within 5 working days after acceptance</translation>
  </message>
  <message>
   <source>核对验收日期和公示起日；期间有法定节假日的不在此限。</source>
   <translation>Verify date of acceptance and beginning of publication; public holidays in between do not count.</translation>
  </message>
  <message>
   <source>辐射年度评估报告于次年 1 月 31 日前提交</source>
   <translation>Radiation report by 31 January of the next year</translation>
  </message>
  <message>
   <source>核对报告日期；逾期的写明原因。</source>
   <translation>Verify the date of the report; if late, say why.</translation>
  </message>
  <message>
   <source>环境信息披露年度报告于次年 3 月 15 日前公开</source>
   <translation>Disclosure report by 15 March of the next year</translation>
  </message>
  <message>
   <source>危险废物管理计划于当年 3 月 31 日前备案</source>
   <translation>Hazardous waste plan filed by 31 March</translation>
  </message>
  <message>
   <source>核对备案日期；当地要求不同的，以当地为准。</source>
   <translation>Verify the date of filing; local rules come first.</translation>
  </message>
  <message>
   <source>环境管理台账保存不少于五年</source>
   <translation>Environmental records kept for five years at least</translation>
  </message>
  <message>
   <source>把保管期限改为 10 年以上。</source>
   <translation>Set the retention to 10 years or more.</translation>
  </message>
  <message>
   <source>联单的接收单位是合同的受托方</source>
   <translation>Receiver on the manifest is the one of the contract</translation>
  </message>
  <message>
   <source>核对单位名称；有其他受托方的，补充合同。</source>
   <translation>Verify the names; if there is another receiver, add its contract.</translation>
  </message>
  <message>
   <source>合同的受托方是许可证的持证单位</source>
   <translation>Receiver of the contract holds the licence</translation>
  </message>
  <message>
   <source>核对单位名称；补充该受托方的许可证。</source>
   <translation>Verify the names; add the receiver's licence.</translation>
  </message>
  <message>
   <source>一企一档材料列入卷内目录</source>
   <translation>Dossier documents in the contents of volumes</translation>
  </message>
  <message>
   <source>装订时材料都已装入</source>
   <translation>All documents went into the binding</translation>
  </message>
  <message>
   <source>按括号中的原因换成可以打开的文件（PDF 或图片），然后重新装订本卷。</source>
   <translation>Replace it by a file that opens (PDF or image), for the reason in brackets, then bind this volume again.</translation>
  </message>
  <message>
   <source>装订时材料都已装入（指标）</source>
   <translation>All documents went into the binding (indicator)</translation>
  </message>
  <message>
   <source>案卷符合 PDF/A</source>
   <translation>Volumes conform to PDF/A</translation>
  </message>
  <message>
   <source>换成能转为 PDF/A 的文件，或在装订选项中让这类材料转为图像，然后重新装订本卷。</source>
   <translation>Replace it by a file that converts to PDF/A, or let such documents be turned into images in the binding options, then bind this volume again.</translation>
  </message>
  <message>
   <source>案卷符合 PDF/A（指标）</source>
   <translation>Volumes conform to PDF/A (indicator)</translation>
  </message>
  <message>
   <source>案卷中的字都能印出</source>
   <translation>All characters of volumes can be printed</translation>
  </message>
  <message>
   <source>改用通用规范汉字，或在备考表中手写说明，然后重新装订本卷。</source>
   <translation>Use common characters, or write it by hand on the account sheet, then bind this volume again.</translation>
  </message>
  <message>
   <source>案卷中的字都能印出（指标）</source>
   <translation>All characters of volumes can be printed (indicator)</translation>
  </message>
  <message>
   <source>报告文字中的数值与数据表一致</source>
   <translation>Numbers in reports agree with the tables</translation>
  </message>
  <message>
   <source>核对原始资料，改正报告或数据表；口径、单位、年度不同的，在报告中写明。</source>
   <translation>Verify the sources and correct report or tables; if area, unit or year differ, say so in the report.</translation>
  </message>
  <message>
   <source>同一数据在各处文字中一致</source>
   <translation>A figure is told alike everywhere</translation>
  </message>
  <message>
   <source>以核实的数值为准，统一各报告、分册和汇总表中的写法。</source>
   <translation>Take the verified number and write it alike in all reports, volumes and tables.</translation>
  </message>
  <message>
   <source>报告所称逐年升降与三年数值相符</source>
   <translation>Yearly rise or fall in reports follows from three years</translation>
  </message>
  <message>
   <source>核对三年数值；不是逐年升降的，改正文字或写明原因。</source>
   <translation>Verify the three years; if it does not rise or fall every year, correct the text or say why.</translation>
  </message>
  <message>
   <source>报告所称增减百分比与两年数值相符</source>
   <translation>Change in percent in reports follows from two years</translation>
  </message>
  <message>
   <source>按（本年－上年）÷上年重算；相差的百分点不要写成百分比。</source>
   <translation>(This year − last year) ÷ last year; a difference in percentage points is not percent.</translation>
  </message>
  <message>
   <source>报告所称地区生产总值增速与数据表一致</source>
   <translation>GDP growth in reports agrees with the tables</translation>
  </message>
  <message>
   <source>按统计部门公布的可比价增速改正。</source>
   <translation>Take the growth at constant prices that the statistics office published.</translation>
  </message>
  <message>
   <source>报告所称规模以上工业增加值增速与数据表一致</source>
   <translation>Growth of larger industry in reports agrees with the tables</translation>
  </message>
  <message>
   <source>报告所称增减百分点与两年数值之差相符</source>
   <translation>Change in percentage points in reports follows from two years</translation>
  </message>
  <message>
   <source>按本年－上年重算；增减的百分比不要写成百分点。</source>
   <translation>This year − last year; a change in percent is not percentage points.</translation>
  </message>
  <message>
   <source>报告文字中的分项之和等于总数</source>
   <translation>Parts in reports add up to the total</translation>
  </message>
  <message>
   <source>逐项核对后改正总数或分项。</source>
   <translation>Verify each and correct total or parts.</translation>
  </message>
  <message>
   <source>工作报告的章节齐全</source>
   <translation>Sections of the work report complete</translation>
  </message>
  <message>
   <source>补写缺少的章节；标题不同的，改用规定的名称。</source>
   <translation>Add the missing sections; if headings differ, use the required ones.</translation>
  </message>
  <message>
   <source>技术报告的章节齐全</source>
   <translation>Sections of the technical report complete</translation>
  </message>
  <message>
   <source>报告文字中的范围与统计范围一致</source>
   <translation>Areas named in reports are those of the figures</translation>
  </message>
  <message>
   <source>核对数值的范围；把“全市”“市区”“建成区”等词改成数据的统计范围，或改用该范围的数值。</source>
   <translation>Verify the area; replace words like "whole city", "urban area" or "built-up area" by that of the figure, or use the number of that area.</translation>
  </message>
  <message>
   <source>陕西省环境保护模范城市考核指标（30 项，据 2016 年网页）</source>
   <translation>Shaanxi model city (30 indicators, web page of 2016)</translation>
  </message>
  <message>
   <source>陕西省创模30项</source>
   <translation>Shaanxi model city, 30 items</translation>
  </message>
  <message>
   <source>没有取得正式文件。第 1—24 项据 2016-12-01 的一个网页抄录，其中第 24 项残缺；第 25—30 项没有找到原文，列为未知，不作判断。原文大多没有写时限、统计范围和责任单位。版本存疑：2018 年一县验收的报道称省级考核指标为 26 项，可能另有新版或县城版，请勿把这 30 项当作现行规定。用于正式申报前，须由持有正式文本的人员逐项核对。</source>
   <translation>The official document was not found. Items 1–24 are copied from a web page of 2016-12-01, the 24th incomplete; items 25–30 were not found, stand as unknown and are never judged. Most items state no window, area or department. The version is doubtful: a report on a county accepted in 2018 speaks of 26 provincial indicators, so there may be a newer version; do not take these 30 as rules in force. Before it is used for an application, somebody who has the official text must compare every item.</translation>
  </message>
  <message>
   <source>城市环境定量考核连续三年名列全省前10名</source>
   <translation>Among the first 10 of the province in the quantitative assessment of cities for three years running</translation>
  </message>
  <message>
   <source>原文未写</source>
   <translation>Not stated in the text</translation>
  </message>
  <message>
   <source>城考名次连续三年在全省前 10 名以内</source>
   <translation>Among the first 10 of the province for three years running</translation>
  </message>
  <message>
   <source>三年内城市辖区内未发生重大环境污染、生态破坏事故，制定环境突发事件应急预案并进行演练</source>
   <translation>No major pollution or ecological damage in three years; an emergency plan made and exercised</translation>
  </message>
  <message>
   <source>无重大事故</source>
   <translation>No major accident</translation>
  </message>
  <message>
   <source>城市辖区</source>
   <translation>Urban jurisdiction</translation>
  </message>
  <message>
   <source>三年内无重大事故，有预案并演练</source>
   <translation>No major accident in three years, plan made and exercised</translation>
  </message>
  <message>
   <source>三年内每年未发生重大环境污染、生态破坏事故</source>
   <translation>No major pollution or ecological damage in each of three years</translation>
  </message>
  <message>
   <source>环境保护投资指数≥1.5%</source>
   <translation>Environmental investment index ≥1.5%</translation>
  </message>
  <message>
   <source>环保投资</source>
   <translation>Investment</translation>
  </message>
  <message>
   <source>环境保护投资指数 ≥1.5%</source>
   <translation>Environmental investment index ≥1.5%</translation>
  </message>
  <message>
   <source>经济持续增长率高于全省平均增长水平，市区人均GDP&gt;1万元</source>
   <translation>Economic growth above the provincial mean; urban GDP per head &gt;10 000 yuan</translation>
  </message>
  <message>
   <source>经济增长</source>
   <translation>Growth</translation>
  </message>
  <message>
   <source>社会经济</source>
   <translation>Society and economy</translation>
  </message>
  <message>
   <source>市区（人均GDP）</source>
   <translation>Urban area (GDP per head)</translation>
  </message>
  <message>
   <source>增长率高于全省平均，且市区人均GDP大于1万元</source>
   <translation>Growth above the provincial mean, urban GDP per head above 10 000 yuan</translation>
  </message>
  <message>
   <source>经济持续增长率高于全省平均增长水平</source>
   <translation>Economic growth above the provincial mean</translation>
  </message>
  <message>
   <source>市区人均GDP &gt;1 万元</source>
   <translation>Urban GDP per head &gt;10 000 yuan</translation>
  </message>
  <message>
   <source>人口计划生育年度计划完成率100%，人口出生率小于省计划指标</source>
   <translation>Yearly population plan 100% fulfilled; birth rate below the provincial target</translation>
  </message>
  <message>
   <source>人口计划</source>
   <translation>Population plan</translation>
  </message>
  <message>
   <source>计划完成率100%，且出生率小于省计划指标</source>
   <translation>Plan 100% fulfilled, birth rate below the provincial target</translation>
  </message>
  <message>
   <source>人口计划生育年度计划完成率 100%</source>
   <translation>Yearly population plan fulfilled 100%</translation>
  </message>
  <message>
   <source>人口出生率小于省计划指标</source>
   <translation>Birth rate below the provincial target</translation>
  </message>
  <message>
   <source>单位GDP能耗﹤全省平均水平，且近三年逐年下降</source>
   <translation>Energy per unit of GDP below the provincial mean and falling for three years</translation>
  </message>
  <message>
   <source>单位GDP能耗</source>
   <translation>Energy per GDP</translation>
  </message>
  <message>
   <source>每年低于全省平均，且近三年逐年下降</source>
   <translation>Below the provincial mean every year, and falling for three years</translation>
  </message>
  <message>
   <source>单位GDP能耗每年低于全省平均水平</source>
   <translation>Energy per GDP below the provincial mean every year</translation>
  </message>
  <message>
   <source>单位GDP能耗近三年逐年下降</source>
   <translation>Energy per GDP falling for three years</translation>
  </message>
  <message>
   <source>单位GDP用水量﹤全省平均水平，且近三年逐年下降</source>
   <translation>Water use per unit of GDP below the provincial mean and falling for three years</translation>
  </message>
  <message>
   <source>单位GDP用水量每年低于全省平均水平</source>
   <translation>Water use per GDP below the provincial mean every year</translation>
  </message>
  <message>
   <source>单位GDP用水量近三年逐年下降</source>
   <translation>Water use per GDP falling for three years</translation>
  </message>
  <message>
   <source>万元GDP主要工业污染物排放强度﹤全省平均水平，且近三年逐年下降</source>
   <translation>Industrial emissions of main pollutants per 10 000 yuan of GDP below the provincial mean and falling for three years</translation>
  </message>
  <message>
   <source>各主要污染物排放强度每年低于全省平均，且近三年逐年下降</source>
   <translation>Intensity of each main pollutant below the provincial mean every year, and falling for three years</translation>
  </message>
  <message>
   <source>万元GDP工业化学需氧量排放强度每年低于全省平均水平</source>
   <translation>Industrial COD per 10 000 yuan of GDP below the provincial mean every year</translation>
  </message>
  <message>
   <source>万元GDP工业化学需氧量排放强度近三年逐年下降</source>
   <translation>Industrial COD per 10 000 yuan of GDP falling for three years</translation>
  </message>
  <message>
   <source>万元GDP工业氨氮排放强度每年低于全省平均水平</source>
   <translation>Industrial ammonia nitrogen per 10 000 yuan of GDP below the provincial mean every year</translation>
  </message>
  <message>
   <source>万元GDP工业氨氮排放强度近三年逐年下降</source>
   <translation>Industrial ammonia nitrogen per 10 000 yuan of GDP falling for three years</translation>
  </message>
  <message>
   <source>万元GDP工业二氧化硫排放强度每年低于全省平均水平</source>
   <translation>Industrial SO₂ per 10 000 yuan of GDP below the provincial mean every year</translation>
  </message>
  <message>
   <source>万元GDP工业二氧化硫排放强度近三年逐年下降</source>
   <translation>Industrial SO₂ per 10 000 yuan of GDP falling for three years</translation>
  </message>
  <message>
   <source>万元GDP工业氮氧化物排放强度每年低于全省平均水平</source>
   <translation>Industrial NOx per 10 000 yuan of GDP below the provincial mean every year</translation>
  </message>
  <message>
   <source>万元GDP工业氮氧化物排放强度近三年逐年下降</source>
   <translation>Industrial NOx per 10 000 yuan of GDP falling for three years</translation>
  </message>
  <message>
   <source>空气污染指数</source>
   <translation>Air pollution index</translation>
  </message>
  <message>
   <source>优良天数达到要求并自动监测，或三项污染物年均值达到二级标准</source>
   <translation>Good days as required and monitored automatically, or yearly means of three pollutants within grade II</translation>
  </message>
  <message>
   <source>API≤100 的天数 ≥80%，且采用自动连续监测系统</source>
   <translation>API ≤100 on ≥80% of days, with automatic continuous monitoring</translation>
  </message>
  <message>
   <source>全年 API≤100 的天数 ≥全年天数的 80%</source>
   <translation>API ≤100 on ≥80% of the days of the year</translation>
  </message>
  <message>
   <source>采用自动连续监测系统</source>
   <translation>Automatic continuous monitoring</translation>
  </message>
  <message>
   <source>三项主要污染物年日均值均达到国家空气质量二级标准</source>
   <translation>Yearly means of three main pollutants within national grade II</translation>
  </message>
  <message>
   <source>集中式饮用水水源地水质达标率≥96%</source>
   <translation>Compliance of central drinking water sources ≥96%</translation>
  </message>
  <message>
   <source>水源水质</source>
   <translation>Source water</translation>
  </message>
  <message>
   <source>集中式饮用水水源地水质达标率 ≥96%</source>
   <translation>Compliance of central drinking water sources ≥96%</translation>
  </message>
  <message>
   <source>城市水环境功能区水质达标率100%，且市区内无劣Ⅴ类水体，出境断面水质达标率为80%</source>
   <translation>Compliance of functional water zones 100%, no water worse than class V, compliance of outgoing sections 80%</translation>
  </message>
  <message>
   <source>水环境</source>
   <translation>Waters</translation>
  </message>
  <message>
   <source>市区（劣Ⅴ类水体）</source>
   <translation>Urban area (water worse than class V)</translation>
  </message>
  <message>
   <source>功能区达标率100%，无劣Ⅴ类水体，出境断面达标率80%</source>
   <translation>Compliance of zones 100%, no water worse than class V, outgoing sections 80%</translation>
  </message>
  <message>
   <source>城市水环境功能区水质达标率 100%</source>
   <translation>Compliance of functional water zones 100%</translation>
  </message>
  <message>
   <source>市区内无劣Ⅴ类水体</source>
   <translation>No water worse than class V in the urban area</translation>
  </message>
  <message>
   <source>出境断面水质达标率 80%</source>
   <translation>Compliance of outgoing sections 80%</translation>
  </message>
  <message>
   <source>受保护地面积占国土面积比例≥5%</source>
   <translation>Protected areas ≥5% of the territory</translation>
  </message>
  <message>
   <source>受保护地</source>
   <translation>Protected areas</translation>
  </message>
  <message>
   <source>受保护地面积占国土面积比例 ≥5%</source>
   <translation>Protected areas ≥5% of the territory</translation>
  </message>
  <message>
   <source>建成区人均公共绿地面积≥全省平均水平</source>
   <translation>Public green space per head of the built-up area ≥ provincial mean</translation>
  </message>
  <message>
   <source>人均绿地</source>
   <translation>Green per head</translation>
  </message>
  <message>
   <source>建成区人均公共绿地面积 ≥全省平均水平</source>
   <translation>Public green space per head of the built-up area ≥ provincial mean</translation>
  </message>
  <message>
   <source>城市生活污水处理率≥60%</source>
   <translation>Treatment of urban sewage ≥60%</translation>
  </message>
  <message>
   <source>污水处理</source>
   <translation>Sewage treatment</translation>
  </message>
  <message>
   <source>城市生活污水处理率 ≥60%</source>
   <translation>Treatment of urban sewage ≥60%</translation>
  </message>
  <message>
   <source>重点工业企业污染物排放稳定达标率和工业企业排污申报登记执行率≥95%</source>
   <translation>Key industrial enterprises within limits and discharge declarations ≥95%</translation>
  </message>
  <message>
   <source>工业达标</source>
   <translation>Industry in limits</translation>
  </message>
  <message>
   <source>两个比率均 ≥95%</source>
   <translation>Both rates ≥95%</translation>
  </message>
  <message>
   <source>重点工业企业污染物排放稳定达标率 ≥95%</source>
   <translation>Key industrial enterprises within limits ≥95%</translation>
  </message>
  <message>
   <source>工业企业排污申报登记执行率 ≥95%</source>
   <translation>Discharge declarations of industrial enterprises ≥95%</translation>
  </message>
  <message>
   <source>高污染燃料禁燃区覆盖率&gt;50%或清洁能源使用率&gt;40%</source>
   <translation>No-burn zones for polluting fuels &gt;50% or clean energy &gt;40%</translation>
  </message>
  <message>
   <source>禁燃区覆盖率 &gt;50%，或清洁能源使用率 &gt;40%</source>
   <translation>No-burn zones &gt;50%, or clean energy &gt;40%</translation>
  </message>
  <message>
   <source>高污染燃料禁燃区覆盖率 &gt;50%</source>
   <translation>No-burn zones for polluting fuels &gt;50%</translation>
  </message>
  <message>
   <source>清洁能源使用率 &gt;40%</source>
   <translation>Clean energy &gt;40%</translation>
  </message>
  <message>
   <source>城市集中供热普及率≥60%</source>
   <translation>District heating ≥60%</translation>
  </message>
  <message>
   <source>集中供热</source>
   <translation>District heating</translation>
  </message>
  <message>
   <source>城市集中供热普及率 ≥60%</source>
   <translation>District heating ≥60%</translation>
  </message>
  <message>
   <source>机动车环保定期检测率≥85%</source>
   <translation>Regular vehicle emission inspection ≥85%</translation>
  </message>
  <message>
   <source>机动车环保定期检测率 ≥85%</source>
   <translation>Regular vehicle emission inspection ≥85%</translation>
  </message>
  <message>
   <source>生活垃圾无害化处理率≥80%</source>
   <translation>Harmless treatment of household waste ≥80%</translation>
  </message>
  <message>
   <source>垃圾处理</source>
   <translation>Household waste</translation>
  </message>
  <message>
   <source>生活垃圾无害化处理率 ≥80%</source>
   <translation>Harmless treatment of household waste ≥80%</translation>
  </message>
  <message>
   <source>工业固体废物处置利用率≥70%</source>
   <translation>Disposal and use of industrial solid waste ≥70%</translation>
  </message>
  <message>
   <source>固废利用</source>
   <translation>Solid waste use</translation>
  </message>
  <message>
   <source>工业固体废物处置利用率 ≥70%</source>
   <translation>Disposal and use of industrial solid waste ≥70%</translation>
  </message>
  <message>
   <source>危险废物处置率达100%</source>
   <translation>Disposal of hazardous waste 100%</translation>
  </message>
  <message>
   <source>危废处置</source>
   <translation>Hazardous waste disposal</translation>
  </message>
  <message>
   <source>危险废物处置率 100%</source>
   <translation>Disposal of hazardous waste 100%</translation>
  </message>
  <message>
   <source>环境目标责任制落实到位，环境指标已纳入党政领导干部政绩考核（原文残缺）</source>
   <translation>Responsibility for targets carried out; indicators part of the appraisal of leaders (text cut)</translation>
  </message>
  <message>
   <source>责任制落实，环境指标纳入考核，另有无要求不明</source>
   <translation>Responsibility carried out, indicators part of the appraisal; whether more is demanded is unknown</translation>
  </message>
  <message>
   <source>环境目标责任制落实到位</source>
   <translation>Responsibility for environmental targets carried out</translation>
  </message>
  <message>
   <source>环境指标已纳入党政领导干部政绩考核</source>
   <translation>Environmental indicators part of the appraisal of leaders</translation>
  </message>
  <message>
   <source>原文此后残缺，有无其他要求不明</source>
   <translation>The text is cut here; whether more is demanded is unknown</translation>
  </message>
  <message>
   <source>未知（环境管理②，未取得原文）</source>
   <translation>Unknown (management ②, text not found)</translation>
  </message>
  <message>
   <source>未知②</source>
   <translation>Unknown ②</translation>
  </message>
  <message>
   <source>考核方案未取得原文，无法判断</source>
   <translation>The text of this indicator was not found, so it cannot be judged</translation>
  </message>
  <message>
   <source>未知（环境管理③，未取得原文）</source>
   <translation>Unknown (management ③, text not found)</translation>
  </message>
  <message>
   <source>未知③</source>
   <translation>Unknown ③</translation>
  </message>
  <message>
   <source>未知（环境管理④，未取得原文）</source>
   <translation>Unknown (management ④, text not found)</translation>
  </message>
  <message>
   <source>未知④</source>
   <translation>Unknown ④</translation>
  </message>
  <message>
   <source>未知（环境管理⑤，未取得原文）</source>
   <translation>Unknown (management ⑤, text not found)</translation>
  </message>
  <message>
   <source>未知⑤</source>
   <translation>Unknown ⑤</translation>
  </message>
  <message>
   <source>未知（环境管理⑥，未取得原文）</source>
   <translation>Unknown (management ⑥, text not found)</translation>
  </message>
  <message>
   <source>未知⑥</source>
   <translation>Unknown ⑥</translation>
  </message>
  <message>
   <source>未知（环境管理⑦，未取得原文）</source>
   <translation>Unknown (management ⑦, text not found)</translation>
  </message>
  <message>
   <source>未知⑦</source>
   <translation>Unknown ⑦</translation>
  </message>
  <message>
   <source>三年内未发生重大环境污染、生态破坏事故的证明</source>
   <translation>Proof that there was no major pollution or damage in three years</translation>
  </message>
  <message>
   <source>环境突发事件应急预案及演练记录</source>
   <translation>Emergency plan and exercise records</translation>
  </message>
  <message>
   <source>环境保护投资明细及投资指数计算表</source>
   <translation>Investments and calculation of the index</translation>
  </message>
  <message>
   <source>统计年鉴：地区生产总值、增长率和市区人均GDP</source>
   <translation>Statistical yearbook: GDP, growth, urban GDP per head</translation>
  </message>
  <message>
   <source>人口计划完成情况及省下达指标文件</source>
   <translation>Population plan: fulfilment, provincial targets</translation>
  </message>
  <message>
   <source>统计公报：单位GDP能耗（本市和全省）</source>
   <translation>Communiqué: energy per GDP (city and province)</translation>
  </message>
  <message>
   <source>水资源公报：单位GDP用水量（本市和全省）</source>
   <translation>Bulletin: water per GDP (city and province)</translation>
  </message>
  <message>
   <source>主要工业污染物排放强度计算表（本市和全省）</source>
   <translation>Calculation: industrial emission intensity (city and province)</translation>
  </message>
  <message>
   <source>空气自动监测站建设与运行材料</source>
   <translation>Automatic air stations: works, operation</translation>
  </message>
  <message>
   <source>水源地水质监测报告和达标率计算表</source>
   <translation>Monitoring of water sources, calculation of compliance</translation>
  </message>
  <message>
   <source>地表水断面监测报告和达标率计算表</source>
   <translation>Monitoring of surface water, calculation of compliance</translation>
  </message>
  <message>
   <source>交通干线噪声监测报告</source>
   <translation>Monitoring report on noise of main roads</translation>
  </message>
  <message>
   <source>受保护地名录、批准文件和面积计算表</source>
   <translation>Protected areas: list, approvals, calculation</translation>
  </message>
  <message>
   <source>城市建设统计年报：公共绿地（本市和全省）</source>
   <translation>Report on urban construction: public green space (city and province)</translation>
  </message>
  <message>
   <source>污水处理量统计和处理率计算表</source>
   <translation>Sewage treated, calculation of the rate</translation>
  </message>
  <message>
   <source>重点企业监测达标情况和排污申报登记统计</source>
   <translation>Key enterprises: compliance, discharge declarations</translation>
  </message>
  <message>
   <source>禁燃区划定文件和清洁能源使用统计</source>
   <translation>No-burn zones and clean energy</translation>
  </message>
  <message>
   <source>集中供热统计和普及率计算表</source>
   <translation>District heating: statistics, calculation</translation>
  </message>
  <message>
   <source>机动车环保检测统计和检测率计算表</source>
   <translation>Vehicle inspection: statistics, calculation</translation>
  </message>
  <message>
   <source>生活垃圾处理量统计和处理率计算表</source>
   <translation>Household waste: amounts, calculation</translation>
  </message>
  <message>
   <source>工业固体废物统计和处置利用率计算表</source>
   <translation>Industrial solid waste: statistics, calculation</translation>
  </message>
  <message>
   <source>危险废物处置统计和转移联单汇总</source>
   <translation>Hazardous waste: disposal statistics, manifests</translation>
  </message>
  <message>
   <source>环境目标责任书和领导干部考核办法</source>
   <translation>Letter of responsibility and appraisal of leaders</translation>
  </message>
  <message>
   <source>三年内城市辖区未发生重大环境污染、生态破坏事故</source>
   <translation>No major pollution or ecological damage in three years</translation>
  </message>
  <message>
   <source>全省生产总值平均增长率</source>
   <translation>Province: mean GDP growth</translation>
  </message>
  <message>
   <source>市区人均地区生产总值</source>
   <translation>Urban GDP per head</translation>
  </message>
  <message>
   <source>人口计划生育年度计划完成率</source>
   <translation>Fulfilment of the yearly population plan</translation>
  </message>
  <message>
   <source>卫生健康委员会</source>
   <translation>Health commission</translation>
  </message>
  <message>
   <source>人口出生率</source>
   <translation>Birth rate</translation>
  </message>
  <message>
   <source>省计划人口出生率</source>
   <translation>Birth rate planned by the province</translation>
  </message>
  <message>
   <source>省级下达文件</source>
   <translation>Provincial document</translation>
  </message>
  <message>
   <source>统计公报</source>
   <translation>Statistical communiqué</translation>
  </message>
  <message>
   <source>全省单位GDP能耗</source>
   <translation>Province: energy per GDP</translation>
  </message>
  <message>
   <source>万元GDP工业化学需氧量排放强度</source>
   <translation>Industrial COD per 10 000 yuan of GDP</translation>
  </message>
  <message>
   <source>全省万元GDP工业化学需氧量排放强度</source>
   <translation>Province: industrial COD per 10 000 yuan of GDP</translation>
  </message>
  <message>
   <source>万元GDP工业氨氮排放强度</source>
   <translation>Industrial ammonia nitrogen per 10 000 yuan of GDP</translation>
  </message>
  <message>
   <source>全省万元GDP工业氨氮排放强度</source>
   <translation>Province: industrial ammonia nitrogen per 10 000 yuan of GDP</translation>
  </message>
  <message>
   <source>万元GDP工业二氧化硫排放强度</source>
   <translation>Industrial SO₂ per 10 000 yuan of GDP</translation>
  </message>
  <message>
   <source>全省万元GDP工业二氧化硫排放强度</source>
   <translation>Province: industrial SO₂ per 10 000 yuan of GDP</translation>
  </message>
  <message>
   <source>万元GDP工业氮氧化物排放强度</source>
   <translation>Industrial NOx per 10 000 yuan of GDP</translation>
  </message>
  <message>
   <source>全省万元GDP工业氮氧化物排放强度</source>
   <translation>Province: industrial NOx per 10 000 yuan of GDP</translation>
  </message>
  <message>
   <source>空气质量采用自动连续监测系统</source>
   <translation>Air monitored automatically and continuously</translation>
  </message>
  <message>
   <source>受保护地面积占国土面积比例</source>
   <translation>Share of protected areas</translation>
  </message>
  <message>
   <source>自然资源局</source>
   <translation>Natural resources bureau</translation>
  </message>
  <message>
   <source>全省建成区人均公共绿地面积</source>
   <translation>Province: public green space per head</translation>
  </message>
  <message>
   <source>工业企业排污申报登记执行率</source>
   <translation>Rate of discharge declarations</translation>
  </message>
  <message>
   <source>高污染燃料禁燃区覆盖率</source>
   <translation>Share of no-burn zones</translation>
  </message>
  <message>
   <source>城市集中供热普及率</source>
   <translation>District heating rate</translation>
  </message>
  <message>
   <source>单位GDP能耗逐年下降</source>
   <translation>Energy per GDP falls every year</translation>
  </message>
  <message>
   <source>单位GDP能耗低于全省平均</source>
   <translation>Energy per GDP below the provincial mean</translation>
  </message>
  <message>
   <source>核对两个数值是否同一年份、同一价格基准；高于全省平均的，在说明中写明。</source>
   <translation>Verify that both are of one year and one price basis; if above the provincial mean, say so in the explanation.</translation>
  </message>
  <message>
   <source>单位GDP用水量低于全省平均</source>
   <translation>Water per GDP below the provincial mean</translation>
  </message>
  <message>
   <source>万元GDP工业化学需氧量排放强度与原始数据相符</source>
   <translation>Industrial COD per GDP follows from its figures</translation>
  </message>
  <message>
   <source>按工业化学需氧量排放量÷地区生产总值重算；分母不是工业增加值。</source>
   <translation>Industrial COD ÷ GDP; not over industrial value added.</translation>
  </message>
  <message>
   <source>万元GDP工业氨氮排放强度与原始数据相符</source>
   <translation>Industrial ammonia nitrogen per GDP follows from its figures</translation>
  </message>
  <message>
   <source>按工业氨氮排放量÷地区生产总值重算；分母不是工业增加值。</source>
   <translation>Industrial ammonia nitrogen ÷ GDP; not over industrial value added.</translation>
  </message>
  <message>
   <source>万元GDP工业二氧化硫排放强度与原始数据相符</source>
   <translation>Industrial SO₂ per GDP follows from its figures</translation>
  </message>
  <message>
   <source>按工业二氧化硫排放量÷地区生产总值重算；分母不是工业增加值。</source>
   <translation>Industrial SO₂ ÷ GDP; not over industrial value added.</translation>
  </message>
  <message>
   <source>万元GDP工业氮氧化物排放强度与原始数据相符</source>
   <translation>Industrial NOx per GDP follows from its figures</translation>
  </message>
  <message>
   <source>按工业氮氧化物排放量÷地区生产总值重算；分母不是工业增加值。</source>
   <translation>Industrial NOx ÷ GDP; not over industrial value added.</translation>
  </message>
 </context>
 <context>
  <name>SchemeType</name>
  <message>
   <source>文字</source>
   <translation>text</translation>
  </message>
  <message>
   <source>是否值（true 或 false）</source>
   <translation>true or false</translation>
  </message>
  <message>
   <source>整数</source>
   <translation>a whole number</translation>
  </message>
  <message>
   <source>列表</source>
   <translation>a list</translation>
  </message>
  <message>
   <source>表</source>
   <translation>a table</translation>
  </message>
  <message>
   <source>小数</source>
   <translation>a decimal</translation>
  </message>
 </context>
 <context>
  <name>Score</name>
  <message>
   <source>评分表由本单位自行设定，不是官方评分标准。</source>
   <translation>The score sheet is your own office's, not an official standard.</translation>
  </message>
  <message>
   <source>其他扣分</source>
   <translation>Other deductions</translation>
  </message>
 </context>
 <context>
  <name>ScoreModel</name>
  <message>
   <source>指标</source>
   <translation>Indicator</translation>
  </message>
  <message>
   <source>权重</source>
   <translation>Weight</translation>
  </message>
  <message>
   <source>发现</source>
   <translation>Found</translation>
  </message>
  <message>
   <source>扣分</source>
   <translation>Points</translation>
  </message>
  <message>
   <source>得分</source>
   <translation>Score</translation>
  </message>
  <message>
   <source>没有权重，不计分</source>
   <translation>No weight, not counted</translation>
  </message>
  <message>
   <source>{count} 条意见扣 {points} 分；通过和不采用的意见不扣分</source>
   <translation>{count} opinions deduct {points} points; what is accepted or not used deducts nothing</translation>
  </message>
 </context>
 <context>
  <name>ScorePanel</name>
  <message>
   <source>评分表名称</source>
   <translation>Name of the scoring sheet</translation>
  </message>
  <message>
   <source>评分表</source>
   <translation>Scoring sheet</translation>
  </message>
  <message>
   <source>按 100 分均分</source>
   <translation>Share out 100 points</translation>
  </message>
  <message>
   <source>各县区得分</source>
   <translation>Scores of the counties</translation>
  </message>
  <message>
   <source>得分 {total} / {most}</source>
   <translation>Score {total} / {most}</translation>
  </message>
  <message>
   <source>没有权重</source>
   <translation>No weights</translation>
  </message>
  <message>
   <source>档案评分表</source>
   <translation>Scoring sheet</translation>
  </message>
  <message>
   <source>指标 {code} 的权重“{text}”不对，应是 0 到 {most} 之间的数。没有改动。</source>
   <translation>The weight "{text}" of indicator {code} should be a number from 0 to {most}. Nothing was changed.</translation>
  </message>
 </context>
 <context>
  <name>SearchButton</name>
  <message>
   <source>搜索企业、材料、文号、数据  Ctrl+K</source>
   <translation>Search enterprises, documents, figures  Ctrl+K</translation>
  </message>
  <message>
   <source>查找任何内容</source>
   <translation>Find anything</translation>
  </message>
  <message>
   <source>查找企业、材料、数据项，或执行任何命令</source>
   <translation>Find enterprises, documents and figures, or run any command</translation>
  </message>
 </context>
 <context>
  <name>Secrecy</name>
  <message>
   <source>绝密</source>
   <translation>Top secret</translation>
  </message>
  <message>
   <source>机密</source>
   <translation>Secret</translation>
  </message>
  <message>
   <source>秘密</source>
   <translation>Confidential</translation>
  </message>
  <message>
   <source>内部</source>
   <translation>Internal</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>设置</source>
   <translation>Settings</translation>
  </message>
  <message>
   <source>设置的分类</source>
   <translation>Sections of the settings</translation>
  </message>
  <message>
   <source>界面</source>
   <translation>Window</translation>
  </message>
  <message>
   <source>说明与装订</source>
   <translation>Binding</translation>
  </message>
  <message>
   <source>备份</source>
   <translation>Backups</translation>
  </message>
  <message>
   <source>帮助</source>
   <translation>Help</translation>
  </message>
  <message>
   <source>关闭</source>
   <translation>Close</translation>
  </message>
  <message>
   <source>跟随系统</source>
   <translation>As the system</translation>
  </message>
  <message>
   <source>浅色</source>
   <translation>Light</translation>
  </message>
  <message>
   <source>深色</source>
   <translation>Dark</translation>
  </message>
  <message>
   <source>立即生效</source>
   <translation>Takes effect at once</translation>
  </message>
  <message>
   <source>重新启动程序后生效</source>
   <translation>Takes effect when the program is restarted</translation>
  </message>
  <message>
   <source>颜色</source>
   <translation>Colours</translation>
  </message>
  <message>
   <source>语言</source>
   <translation>Language</translation>
  </message>
  <message>
   <source>大小</source>
   <translation>Size</translation>
  </message>
  <message>
   <source>在系统缩放（当前 {percent}%）之上，再把文字和窗口放大。只列出本屏幕放得下的。</source>
   <translation>Enlarges text and window beyond the system's scaling (now {percent}%). Only what fits this screen is offered.</translation>
  </message>
  <message>
   <source>不填时用电脑的用户名</source>
   <translation>If left empty: the name of the computer's user</translation>
  </message>
  <message>
   <source>页脚外侧（GB/T 11822-2008）</source>
   <translation>Outer footer (GB/T 11822-2008)</translation>
  </message>
  <message>
   <source>页眉外侧（DA/T 22-2015）</source>
   <translation>Outer header (DA/T 22-2015)</translation>
  </message>
  <message>
   <source>只影响还没有选过装订选项的档案库</source>
   <translation>Concerns only archives without binding options of their own</translation>
  </message>
  <message>
   <source>案卷用程序自带的思源宋体和思源黑体，任何电脑装订的结果都相同；其中没有的生僻字，从本机已装的字体中取用。</source>
   <translation>Volumes are set in Source Han Serif and Sans, which come with the program, so that they look the same wherever they are bound; rare characters they lack are taken from fonts of this computer.</translation>
  </message>
  <message>
   <source>签名者</source>
   <translation>Signed by</translation>
  </message>
  <message>
   <source>写在问题说明、不适用说明和修改记录里，请填写真实姓名。</source>
   <translation>Stands under explanations and in the log; please use your real name.</translation>
  </message>
  <message>
   <source>页码位置</source>
   <translation>Page numbers</translation>
  </message>
  <message>
   <source>新档案库装订时的默认位置，装订页可以另选。</source>
   <translation>Where they stand in new archives; the page Bind can change it.</translation>
  </message>
  <message>
   <source>字体</source>
   <translation>Fonts</translation>
  </message>
  <message>
   <source>保存在档案库里的备份</source>
   <translation>Backups kept in the archive</translation>
  </message>
  <message>
   <source>恢复到所选时间</source>
   <translation>Restore to this time</translation>
  </message>
  <message>
   <source>打开备份文件夹</source>
   <translation>Open backup folder</translation>
  </message>
  <message>
   <source>备份到其他位置…</source>
   <translation>Back up elsewhere…</translation>
  </message>
  <message>
   <source>打开档案库后，这里列出它的备份。</source>
   <translation>With an archive open, its backups are listed here.</translation>
  </message>
  <message>
   <source>每次打开档案库，第一次改动之前自动备份数据（不含原件，原件从不改动），内容有变化才另存一份，保留最近 10 份。恢复后，现在的数据也另存在备份文件夹里。</source>
   <translation>Each time the archive is opened, the data are backed up before the first change (without originals, which never change); a copy is kept when something changed, the latest 10 in all. Before restoring, the present data are put into the backup folder too.</translation>
  </message>
  <message>
   <source>硬盘会坏：请定期把整个档案库（含原件）备份到 U 盘或另一块硬盘。</source>
   <translation>Disks fail: back up the whole archive, originals included, to a USB stick or another disk from time to time.</translation>
  </message>
  <message>
   <source>再看一次</source>
   <translation>See it again</translation>
  </message>
  <message>
   <source>认识窗口</source>
   <translation>Tour of the window</translation>
  </message>
  <message>
   <source>逐处说明窗口各部分的用途。</source>
   <translation>Explains the parts of the window one by one.</translation>
  </message>
  <message>
   <source>使用手册</source>
   <translation>Manual</translation>
  </message>
  <message>
   <source>随时按 F1，打开当前页面的那一章。</source>
   <translation>F1 opens the chapter about the present page.</translation>
  </message>
  <message>
   <source>程序升级前</source>
   <translation>before an upgrade</translation>
  </message>
  <message>
   <source>打开时</source>
   <translation>when opened</translation>
  </message>
  <message>
   <source>{when}　{why}　{size}</source>
   <translation>{when}  {why}  {size}</translation>
  </message>
  <message>
   <source>语言和大小在重新启动程序后改变。</source>
   <translation>Language and size change when the program is started again.</translation>
  </message>
 </context>
 <context>
  <name>Severity</name>
  <message>
   <source>错误</source>
   <translation>Error</translation>
  </message>
  <message>
   <source>警告</source>
   <translation>Warning</translation>
  </message>
  <message>
   <source>提示</source>
   <translation>Note</translation>
  </message>
 </context>
 <context>
  <name>ShortcutsDialog</name>
  <message>
   <source>快捷键一览</source>
   <translation>Keyboard shortcuts</translation>
  </message>
  <message>
   <source>做什么</source>
   <translation>What it does</translation>
  </message>
  <message>
   <source>快捷键</source>
   <translation>Shortcut</translation>
  </message>
  <message>
   <source>关闭</source>
   <translation>Close</translation>
  </message>
 </context>
 <context>
  <name>Signature</name>
  <message>
   <source>不是本程序认识的签名文件，或文件被改动过</source>
   <translation>not a signature file this program knows, or it was changed</translation>
  </message>
  <message>
   <source>内容在签名之后被改动过</source>
   <translation>the content was changed after signing</translation>
  </message>
  <message>
   <source>签名与所写的密钥、单位或时间不符，签名文件被改动过</source>
   <translation>the signature does not match the key, office or time it states; the signature file was changed</translation>
  </message>
  <message>
   <source>签名不能采信：{reason}。</source>
   <translation>The signature cannot be trusted: {reason}.</translation>
  </message>
  <message>
   <source>{office}（{region}）于 {time} 签名</source>
   <translation>Signed by {office} ({region}) on {time}</translation>
  </message>
  <message>
   <source>签名有效</source>
   <translation>Signature valid</translation>
  </message>
  <message>
   <source>签名不符</source>
   <translation>Signature wrong</translation>
  </message>
  <message>
   <source>签名无法读取</source>
   <translation>Signature unreadable</translation>
  </message>
 </context>
 <context>
  <name>SignatureLine</name>
  <message>
   <source>密钥指纹</source>
   <translation>Key fingerprint</translation>
  </message>
  <message>
   <source>没有签名，只能证明文件没有损坏，不能证明是谁做的。</source>
   <translation>Not signed: this shows that the files are whole, not who made them.</translation>
  </message>
  <message>
   <source>未签名</source>
   <translation>Not signed</translation>
  </message>
  <message>
   <source>签名无效</source>
   <translation>Signature invalid</translation>
  </message>
  <message>
   <source>{signed}。这不是移交单位的密钥，或移交包没有通过检测，不要采信。</source>
   <translation>{signed}. This is not the sender's key, or the package failed verification; do not trust it.</translation>
  </message>
  <message>
   <source>不可采信</source>
   <translation>Not trusted</translation>
  </message>
  <message>
   <source>{signed}。以前的指纹：{old}。可能是对方换了计算机，也可能有人冒名。请打电话核对上面的指纹，核对一致后再确认；确认之前不要采信。</source>
   <translation>{signed}. Earlier fingerprint: {old}. The sender may have another computer, or somebody may be posing as them. Compare the fingerprint above by telephone and confirm only if it matches; until then do not trust it.</translation>
  </message>
  <message>
   <source>无</source>
   <translation>none</translation>
  </message>
  <message>
   <source>签名密钥变了</source>
   <translation>Signing key changed</translation>
  </message>
  <message>
   <source>已电话核对，确认新密钥</source>
   <translation>Compared by telephone, confirm new key</translation>
  </message>
  <message>
   <source>{signed}。用的是该单位以前的密钥，现在的密钥是：{now}。</source>
   <translation>{signed}. It was made with a former key of this office; the present key is: {now}.</translation>
  </message>
  <message>
   <source>旧密钥</source>
   <translation>Former key</translation>
  </message>
  <message>
   <source>{signed}。密钥第一次见到，已记住；请打电话逐组核对上面的指纹。</source>
   <translation>{signed}. This key was seen for the first time and is remembered; compare the fingerprint above by telephone, group by group.</translation>
  </message>
  <message>
   <source>签名有效，待核对</source>
   <translation>Valid, to be compared</translation>
  </message>
  <message>
   <source>已电话核对</source>
   <translation>Compared by telephone</translation>
  </message>
  <message>
   <source>{signed}。密钥已于 {day} 由{who}核对。</source>
   <translation>{signed}. The key was verified on {day} by {who}.</translation>
  </message>
  <message>
   <source>审核人员</source>
   <translation>a reviewer</translation>
  </message>
  <message>
   <source>签名可信</source>
   <translation>Signature trusted</translation>
  </message>
 </context>
 <context>
  <name>SlotPane</name>
  <message>
   <source>材料目录</source>
   <translation>Slots</translation>
  </message>
  <message>
   <source>把文件或文件夹拖到这里，自动识别归入哪一项</source>
   <translation>Drag files or folders here; the program finds their slots</translation>
  </message>
  <message>
   <source>添加文件…</source>
   <translation>Add files…</translation>
  </message>
  <message>
   <source>添加文件夹…</source>
   <translation>Add folder…</translation>
  </message>
  <message>
   <source>应有 {count}</source>
   <translation>Needed {count}</translation>
  </message>
  <message>
   <source>待办 {count}</source>
   <translation>To do {count}</translation>
  </message>
  <message>
   <source>全部 {count}</source>
   <translation>All {count}</translation>
  </message>
  <message>
   <source>缺 {count}</source>
   <translation>Missing {count}</translation>
  </message>
  <message>
   <source>过期 {count}</source>
   <translation>Expired {count}</translation>
  </message>
  <message>
   <source>待补 {count}</source>
   <translation>Incomplete {count}</translation>
  </message>
  <message>
   <source>即将到期 {count}</source>
   <translation>Expiring {count}</translation>
  </message>
  <message>
   <source>材料齐全</source>
   <translation>Complete</translation>
  </message>
 </context>
 <context>
  <name>SlotState</name>
  <message>
   <source>已归档</source>
   <translation>Filed</translation>
  </message>
  <message>
   <source>缺失</source>
   <translation>Missing</translation>
  </message>
  <message>
   <source>待补</source>
   <translation>Incomplete</translation>
  </message>
  <message>
   <source>已过期</source>
   <translation>Expired</translation>
  </message>
  <message>
   <source>即将到期</source>
   <translation>Expiring</translation>
  </message>
  <message>
   <source>不适用</source>
   <translation>Not applicable</translation>
  </message>
  <message>
   <source>无须</source>
   <translation>Not needed</translation>
  </message>
 </context>
 <context>
  <name>SlotTableModel</name>
  <message>
   <source>编码</source>
   <translation>Code</translation>
  </message>
  <message>
   <source>材料</source>
   <translation>Document</translation>
  </message>
  <message>
   <source>要求</source>
   <translation>Need</translation>
  </message>
  <message>
   <source>状态</source>
   <translation>State</translation>
  </message>
  <message>
   <source>有效期</source>
   <translation>Valid until</translation>
  </message>
  <message>
   <source>缺 {years} 年度</source>
   <translation>{years} missing</translation>
  </message>
 </context>
 <context>
  <name>Source</name>
  <message>
   <source>文件已损坏，无法读取，请向提供单位重新索取。</source>
   <translation>The file is damaged and cannot be read; ask its provider for another.</translation>
  </message>
  <message>
   <source>原件在档案库中缺失，请重新收集该文件。</source>
   <translation>The original is missing from the archive; collect the file again.</translation>
  </message>
  <message>
   <source>这种格式不能直接装订，请另存为 PDF 后重新收集。</source>
   <translation>This format cannot be bound; save it as PDF and collect that.</translation>
  </message>
  <message>
   <source>文件里没有任何页面，请向提供单位重新索取。</source>
   <translation>The file has no pages; ask its provider for another.</translation>
  </message>
  <message>
   <source>文件设有打开密码，请取得未加密的文件。</source>
   <translation>The file has a password; get one without.</translation>
  </message>
  <message>
   <source>选定的页在文件中不存在，请在页面整理中重新选择。</source>
   <translation>Pages that were chosen do not exist in the file; choose again in the pages dialog.</translation>
  </message>
  <message>
   <source>文件中有页面已损坏，请向提供单位重新索取。</source>
   <translation>Some pages of the file are damaged; ask its provider for another.</translation>
  </message>
 </context>
 <context>
  <name>SourceItemsModel</name>
  <message>
   <source>材料</source>
   <translation>Document</translation>
  </message>
  <message>
   <source>所属</source>
   <translation>Belongs to</translation>
  </message>
 </context>
 <context>
  <name>Stage</name>
  <message>
   <source>装订案卷</source>
   <translation>Binding volumes</translation>
  </message>
  <message>
   <source>输出案卷</source>
   <translation>Writing volumes</translation>
  </message>
  <message>
   <source>编制总目录</source>
   <translation>Making the catalogue</translation>
  </message>
  <message>
   <source>合并全部案卷</source>
   <translation>Joining all volumes</translation>
  </message>
  <message>
   <source>编制资料移交清单</source>
   <translation>Making the transfer list</translation>
  </message>
  <message>
   <source>加密</source>
   <translation>Encrypting</translation>
  </message>
  <message>
   <source>解密</source>
   <translation>Decrypting</translation>
  </message>
  <message>
   <source>编制校核表</source>
   <translation>Making the findings workbook</translation>
  </message>
  <message>
   <source>核对校核表</source>
   <translation>Verifying the findings workbook</translation>
  </message>
  <message>
   <source>编制台账</source>
   <translation>Making the ledger</translation>
  </message>
  <message>
   <source>核对台账</source>
   <translation>Verifying the ledger</translation>
  </message>
  <message>
   <source>清点材料</source>
   <translation>Counting documents</translation>
  </message>
  <message>
   <source>校核</source>
   <translation>Checking</translation>
  </message>
  <message>
   <source>生成示例资料</source>
   <translation>Making sample documents</translation>
  </message>
  <message>
   <source>查找空白页</source>
   <translation>Looking for blank pages</translation>
  </message>
  <message>
   <source>查找文件</source>
   <translation>Looking for files</translation>
  </message>
  <message>
   <source>收集文件</source>
   <translation>Collecting files</translation>
  </message>
  <message>
   <source>读取企业名录</source>
   <translation>Reading the list of enterprises</translation>
  </message>
  <message>
   <source>读取数据</source>
   <translation>Reading figures</translation>
  </message>
  <message>
   <source>标记已打印的案卷</source>
   <translation>Marking printed volumes</translation>
  </message>
  <message>
   <source>编排案卷</source>
   <translation>Planning volumes</translation>
  </message>
  <message>
   <source>预览案卷</source>
   <translation>Previewing volumes</translation>
  </message>
  <message>
   <source>分析文件</source>
   <translation>Analysing files</translation>
  </message>
  <message>
   <source>归档文件</source>
   <translation>Filing</translation>
  </message>
  <message>
   <source>读取上次报送的数据</source>
   <translation>Reading the figures handed in last time</translation>
  </message>
  <message>
   <source>读取报告文字</source>
   <translation>Reading the report</translation>
  </message>
  <message>
   <source>核对原件</source>
   <translation>Verifying originals</translation>
  </message>
  <message>
   <source>备份档案库</source>
   <translation>Backing up the archive</translation>
  </message>
  <message>
   <source>编制催交单</source>
   <translation>Making requests for documents</translation>
  </message>
  <message>
   <source>核对数字摘要</source>
   <translation>Verifying digests</translation>
  </message>
  <message>
   <source>比较材料</source>
   <translation>Comparing documents</translation>
  </message>
  <message>
   <source>分卷</source>
   <translation>Splitting into parts</translation>
  </message>
  <message>
   <source>写入原件</source>
   <translation>Writing originals</translation>
  </message>
  <message>
   <source>写入目录和元数据</source>
   <translation>Writing catalogue and metadata</translation>
  </message>
  <message>
   <source>写入案卷</source>
   <translation>Writing volumes</translation>
  </message>
  <message>
   <source>复制移交包</source>
   <translation>Copying the package</translation>
  </message>
  <message>
   <source>恢复原件</source>
   <translation>Restoring originals</translation>
  </message>
  <message>
   <source>四性检测</source>
   <translation>Examining</translation>
  </message>
  <message>
   <source>编制催交单（Excel）</source>
   <translation>Making requests for documents (Excel)</translation>
  </message>
  <message>
   <source>核对催交单</source>
   <translation>Verifying requests for documents</translation>
  </message>
  <message>
   <source>编制整改清单</source>
   <translation>Making the list of corrections</translation>
  </message>
  <message>
   <source>核对整改清单</source>
   <translation>Verifying the list of corrections</translation>
  </message>
  <message>
   <source>编制汇总台账</source>
   <translation>Making the summary ledger</translation>
  </message>
  <message>
   <source>核对汇总台账</source>
   <translation>Verifying the summary ledger</translation>
  </message>
  <message>
   <source>编制检测报告</source>
   <translation>Making the examination report</translation>
  </message>
  <message>
   <source>核对检测报告</source>
   <translation>Verifying the examination report</translation>
  </message>
  <message>
   <source>统计县区进度</source>
   <translation>Counting progress of counties</translation>
  </message>
  <message>
   <source>汇总县区数据</source>
   <translation>Adding up figures of counties</translation>
  </message>
  <message>
   <source>读取审核意见</source>
   <translation>Reading opinions</translation>
  </message>
  <message>
   <source>复制数据库</source>
   <translation>Copying the database</translation>
  </message>
  <message>
   <source>核对移交包</source>
   <translation>Verifying the package</translation>
  </message>
  <message>
   <source>编写审核意见书</source>
   <translation>Writing the reviewer's opinion</translation>
  </message>
  <message>
   <source>打开县区报送</source>
   <translation>Opening submissions of counties</translation>
  </message>
  <message>
   <source>比较各县区</source>
   <translation>Comparing counties</translation>
  </message>
  <message>
   <source>按评分表计算</source>
   <translation>Scoring</translation>
  </message>
 </context>
 <context>
  <name>Stages</name>
  <message>
   <source>工作台</source>
   <translation>Home</translation>
  </message>
  <message>
   <source>收集</source>
   <translation>Collect</translation>
  </message>
  <message>
   <source>填数</source>
   <translation>Figures</translation>
  </message>
  <message>
   <source>校核</source>
   <translation>Check</translation>
  </message>
  <message>
   <source>装订</source>
   <translation>Bind</translation>
  </message>
  <message>
   <source>移交</source>
   <translation>Hand over</translation>
  </message>
  <message>
   <source>意见</source>
   <translation>Opinions</translation>
  </message>
  <message>
   <source>接收</source>
   <translation>Receive</translation>
  </message>
  <message>
   <source>审核</source>
   <translation>Review</translation>
  </message>
  <message>
   <source>汇总</source>
   <translation>Roll-up</translation>
  </message>
 </context>
 <context>
  <name>Stand</name>
  <message>
   <source>等待</source>
   <translation>Waiting</translation>
  </message>
  <message>
   <source>检测中</source>
   <translation>Verifying</translation>
  </message>
  <message>
   <source>要口令</source>
   <translation>Locked</translation>
  </message>
  <message>
   <source>已接收</source>
   <translation>Accepted</translation>
  </message>
  <message>
   <source>不合格</source>
   <translation>Failed</translation>
  </message>
  <message>
   <source>重复</source>
   <translation>Repeated</translation>
  </message>
  <message>
   <source>未接收</source>
   <translation>Not received</translation>
  </message>
  <message>
   <source>已取消</source>
   <translation>Cancelled</translation>
  </message>
  <message>
   <source>前面的移交包接收完以后轮到它。</source>
   <translation>Its turn comes after the packages before it.</translation>
  </message>
  <message>
   <source>已复制到隔离区，正在检测；合格才接收，不合格的留存备查。</source>
   <translation>Copied to quarantine, being examined; it is accepted only when in order, else kept for the record.</translation>
  </message>
  <message>
   <source>请输入移交单位另行告知的口令。</source>
   <translation>Enter the passphrase the sender told you.</translation>
  </message>
  <message>
   <source>没有留下任何内容。请移交单位重新制作或补齐，再拖进来。</source>
   <translation>Nothing of it was kept. Ask the sender to make it anew or to complete it, then drop it here.</translation>
  </message>
  <message>
   <source>没有留下任何内容；要接收就再拖进来一次。</source>
   <translation>Nothing of it was kept; drop it here again to receive it.</translation>
  </message>
 </context>
 <context>
  <name>Statement</name>
  <message>
   <source>数值</source>
   <translation>value</translation>
  </message>
  <message>
   <source>增减百分比</source>
   <translation>change in percent</translation>
  </message>
  <message>
   <source>增减百分点</source>
   <translation>change in percentage points</translation>
  </message>
  <message>
   <source>逐年升降</source>
   <translation>yearly rise or fall</translation>
  </message>
  <message>
   <source>分项计数</source>
   <translation>parts and total</translation>
  </message>
  <message>
   <source>标题</source>
   <translation>heading</translation>
  </message>
  <message>
   <source>上升</source>
   <translation>up</translation>
  </message>
  <message>
   <source>下降</source>
   <translation>down</translation>
  </message>
 </context>
 <context>
  <name>Statements</name>
  <message>
   <source>{name} {count} 处</source>
   <translation>{name}: {count}</translation>
  </message>
  <message>
   <source>已读取“{document}”：{kinds}。</source>
   <translation>"{document}" was read: {kinds}.</translation>
  </message>
  <message>
   <source>替换了以前从“{document}”读取的 {count} 处。</source>
   <translation>{count} statements read from "{document}" before were replaced.</translation>
  </message>
  <message>
   <source>另有 {count} 处未能判定，没有核对，请人工查看。</source>
   <translation>{count} more could not be decided and were not checked; please look at them yourself.</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>撤销</source>
   <translation>Undo</translation>
  </message>
  <message>
   <source>进度</source>
   <translation>Progress</translation>
  </message>
  <message>
   <source>取消</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>所有修改已保存</source>
   <translation>Everything is saved</translation>
  </message>
  <message>
   <source>正在取消…</source>
   <translation>Cancelling…</translation>
  </message>
  <message>
   <source>另有 {count} 项工作</source>
   <translation>{count} more tasks</translation>
  </message>
  <message>
   <source>{done} / {total}</source>
   <translation>{done} / {total}</translation>
  </message>
  <message>
   <source>取消：{title}</source>
   <translation>Cancel: {title}</translation>
  </message>
 </context>
 <context>
  <name>Step</name>
  <message>
   <source>调整 {count} 件材料的顺序</source>
   <translation>Reorder items ({count})</translation>
  </message>
  <message>
   <source>整理“{title}”的页面</source>
   <translation>Arrange pages of "{title}"</translation>
  </message>
  <message>
   <source>把“{title}”拆分为 {count} 件</source>
   <translation>Split "{title}" into {count} items</translation>
  </message>
  <message>
   <source>合并 {count} 件材料</source>
   <translation>Join {count} items</translation>
  </message>
  <message>
   <source>更换“{title}”的文件</source>
   <translation>Replace the files of "{title}"</translation>
  </message>
  <message>
   <source>导入企业名录</source>
   <translation>Import list of enterprises</translation>
  </message>
  <message>
   <source>修改企业“{name}”</source>
   <translation>Edit enterprise "{name}"</translation>
  </message>
  <message>
   <source>新增企业“{name}”</source>
   <translation>Add enterprise "{name}"</translation>
  </message>
  <message>
   <source>收集材料</source>
   <translation>Collect documents</translation>
  </message>
  <message>
   <source>收集 {count} 件材料</source>
   <translation>Collect items ({count})</translation>
  </message>
  <message>
   <source>归档“{title}”</source>
   <translation>File "{title}"</translation>
  </message>
  <message>
   <source>归档材料</source>
   <translation>File items</translation>
  </message>
  <message>
   <source>归档 {count} 件材料</source>
   <translation>File items ({count})</translation>
  </message>
  <message>
   <source>修改 {count} 件材料</source>
   <translation>Edit items ({count})</translation>
  </message>
  <message>
   <source>修改“{title}”</source>
   <translation>Edit "{title}"</translation>
  </message>
  <message>
   <source>移走 {count} 件材料</source>
   <translation>Remove items ({count})</translation>
  </message>
  <message>
   <source>恢复 {count} 件材料</source>
   <translation>Restore items ({count})</translation>
  </message>
  <message>
   <source>写明缺件原因（{slot}）</source>
   <translation>Explain what is missing ({slot})</translation>
  </message>
  <message>
   <source>收回缺件原因（{slot}）</source>
   <translation>Withdraw the explanation of what is missing ({slot})</translation>
  </message>
  <message>
   <source>修改档号模板</source>
   <translation>Edit reference template</translation>
  </message>
  <message>
   <source>导入数据表</source>
   <translation>Import table of figures</translation>
  </message>
  <message>
   <source>导入上次报送的数据</source>
   <translation>Import the figures handed in last time</translation>
  </message>
  <message>
   <source>登记县区“{name}”</source>
   <translation>Enter county "{name}"</translation>
  </message>
  <message>
   <source>指定 {count} 个数据的出处</source>
   <translation>Set sources of {count} figures</translation>
  </message>
  <message>
   <source>清除 {count} 个数据</source>
   <translation>Clear figures ({count})</translation>
  </message>
  <message>
   <source>填写 {count} 个数据</source>
   <translation>Enter figures ({count})</translation>
  </message>
  <message>
   <source>清除“{name}”（{year} 年）</source>
   <translation>Clear "{name}" ({year})</translation>
  </message>
  <message>
   <source>填写“{name}”（{year} 年）</source>
   <translation>Enter "{name}" ({year})</translation>
  </message>
  <message>
   <source>登记 {count} 个县区</source>
   <translation>Register {count} counties</translation>
  </message>
  <message>
   <source>读取报告“{name}”</source>
   <translation>Read report "{name}"</translation>
  </message>
  <message>
   <source>移走报告“{name}”</source>
   <translation>Remove report "{name}"</translation>
  </message>
  <message>
   <source>说明问题</source>
   <translation>Explain finding</translation>
  </message>
  <message>
   <source>收回说明</source>
   <translation>Withdraw explanation</translation>
  </message>
  <message>
   <source>确认 {region} 的签名密钥</source>
   <translation>Confirm the signing key of {region}</translation>
  </message>
  <message>
   <source>修改{part}（指标 {code}）</source>
   <translation>Edit {part} (indicator {code})</translation>
  </message>
  <message>
   <source>导入审核意见</source>
   <translation>Import opinions</translation>
  </message>
  <message>
   <source>导入 {count} 条审核意见</source>
   <translation>Import {count} opinions</translation>
  </message>
  <message>
   <source>答复审核意见</source>
   <translation>Answer opinion</translation>
  </message>
  <message>
   <source>确认未归档材料</source>
   <translation>Confirm unfiled documents</translation>
  </message>
  <message>
   <source>处理校核问题</source>
   <translation>Settle findings</translation>
  </message>
  <message>
   <source>处理审核意见</source>
   <translation>Deal with review opinions</translation>
  </message>
  <message>
   <source>填写 {year} 年{name}</source>
   <translation>Enter {name} of {year}</translation>
  </message>
  <message>
   <source>补齐材料</source>
   <translation>Complete documents</translation>
  </message>
  <message>
   <source>补齐 {slot} {title}</source>
   <translation>Complete {slot} {title}</translation>
  </message>
  <message>
   <source>装订案卷</source>
   <translation>Bind volumes</translation>
  </message>
  <message>
   <source>查看案卷</source>
   <translation>Look at volumes</translation>
  </message>
  <message>
   <source>保存话术 {code}</source>
   <translation>Save phrase {code}</translation>
  </message>
  <message>
   <source>删除话术 {code}</source>
   <translation>Delete phrase {code}</translation>
  </message>
  <message>
   <source>设定评分表</source>
   <translation>Set up the score sheet</translation>
  </message>
  <message>
   <source>审定“{title}”：{state}</source>
   <translation>Decide "{title}": {state}</translation>
  </message>
  <message>
   <source>复核签字</source>
   <translation>Countersign</translation>
  </message>
  <message>
   <source>对“{title}”提出审核意见</source>
   <translation>Give an opinion on "{title}"</translation>
  </message>
  <message>
   <source>核查审核意见：{state}</source>
   <translation>Check an opinion: {state}</translation>
  </message>
  <message>
   <source>核查 {count} 条审核意见：{state}</source>
   <translation>Judge {count} opinions: {state}</translation>
  </message>
  <message>
   <source>修改审核意见</source>
   <translation>Edit opinion</translation>
  </message>
  <message>
   <source>复核审核意见</source>
   <translation>Countersign opinion</translation>
  </message>
  <message>
   <source>收入 {count} 条整改答复</source>
   <translation>Take in {count} answers</translation>
  </message>
  <message>
   <source>审定 {count} 项：{state}</source>
   <translation>Decide {count} items: {state}</translation>
  </message>
  <message>
   <source>审核{county}第 {serial} 次报送</source>
   <translation>Review submission {serial} of {county}</translation>
  </message>
  <message>
   <source>查看全市汇总</source>
   <translation>See the roll-up of the city</translation>
  </message>
  <message>
   <source>核查{county}的整改</source>
   <translation>Verify the corrections of {county}</translation>
  </message>
  <message>
   <source>接收移交包</source>
   <translation>Receive packages</translation>
  </message>
  <message>
   <source>修改档案库信息</source>
   <translation>Change archive information</translation>
  </message>
 </context>
 <context>
  <name>Subject</name>
  <message>
   <source>全县</source>
   <translation>Whole county</translation>
  </message>
  <message>
   <source>本县</source>
   <translation>This county</translation>
  </message>
  <message>
   <source>指标{code} {short}</source>
   <translation>Indicator {code} {short}</translation>
  </message>
 </context>
 <context>
  <name>Submission</name>
  <message>
   <source>待验收</source>
   <translation>To be accepted</translation>
  </message>
  <message>
   <source>已接收</source>
   <translation>Received</translation>
  </message>
  <message>
   <source>不予接收</source>
   <translation>Rejected</translation>
  </message>
 </context>
 <context>
  <name>SubmissionCard</name>
  <message>
   <source>接收</source>
   <translation>Accept</translation>
  </message>
  <message>
   <source>不予接收…</source>
   <translation>Refuse…</translation>
  </message>
  <message>
   <source>与上次比较</source>
   <translation>Compare with last</translation>
  </message>
  <message>
   <source>打开文件夹</source>
   <translation>Open folder</translation>
  </message>
  <message>
   <source>导出报告…</source>
   <translation>Export report…</translation>
  </message>
  <message>
   <source>四性检测</source>
   <translation>Verification</translation>
  </message>
  <message>
   <source>检测情况</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>选中一次报送，这里列出签名、四性检测和它与上次的不同。</source>
   <translation>Choose a submission to see its signature, its verification and what changed since the last.</translation>
  </message>
  <message>
   <source>{county}　第 {serial} 次报送</source>
   <translation>{county}  submission {serial}</translation>
  </message>
  <message>
   <source>没有接收：{reason}。移交包原样留存；可导出检测报告交移交单位，改正后重新制作移交包再接收。</source>
   <translation>Not accepted: {reason}. The package is kept as it came; export the report for the sender, who can make a new package once things are mended.</translation>
  </message>
  <message>
   <source>接在第 {serial} 次报送（{moment} 接收）之后</source>
   <translation>Follows submission {serial} (received {moment})</translation>
  </message>
  <message>
   <source>全部 {count}</source>
   <translation>All {count}</translation>
  </message>
  <message>
   <source>{name} 合格 {good}/{count}</source>
   <translation>{name} {good}/{count} passed</translation>
  </message>
  <message>
   <source>…… 另有 {count} 处</source>
   <translation>… {count} more</translation>
  </message>
 </context>
 <context>
  <name>SubmissionList</name>
  <message>
   <source>报送</source>
   <translation>Submission</translation>
  </message>
  <message>
   <source>待看</source>
   <translation>To do</translation>
  </message>
  <message>
   <source>整改对照表</source>
   <translation>Rectification table</translation>
  </message>
  <message>
   <source>与上次报送比较</source>
   <translation>Compare with the last submission</translation>
  </message>
  <message>
   <source>县区报送</source>
   <translation>County's submission</translation>
  </message>
  <message>
   <source>意见</source>
   <translation>Opinion</translation>
  </message>
  <message>
   <source>变化</source>
   <translation>Changes</translation>
  </message>
  <message>
   <source>评分</source>
   <translation>Score</translation>
  </message>
  <message>
   <source>只看有变化的</source>
   <translation>Changed only</translation>
  </message>
  <message>
   <source>与上次报送不同的材料和数据；第一次报送没有可比的</source>
   <translation>Documents and figures that differ from the last submission; a first one has none to compare</translation>
  </message>
  <message>
   <source>包括已审定</source>
   <translation>Decided as well</translation>
  </message>
  <message>
   <source>搜索</source>
   <translation>Search</translation>
  </message>
  <message>
   <source>全部状态</source>
   <translation>All states</translation>
  </message>
  <message>
   <source>待复核签字</source>
   <translation>To be signed off</translation>
  </message>
  <message>
   <source>全部对象</source>
   <translation>All subjects</translation>
  </message>
  <message>
   <source>状态</source>
   <translation>State</translation>
  </message>
  <message>
   <source>指标或企业</source>
   <translation>Indicator or enterprise</translation>
  </message>
  <message>
   <source>{county} 第 {serial} 次</source>
   <translation>{county} no. {serial}</translation>
  </message>
  <message>
   <source>这是该县区第一次报送，没有可以比较的</source>
   <translation>This is the county's first submission; there is nothing to compare</translation>
  </message>
  <message>
   <source>待看 {count}</source>
   <translation>To do {count}</translation>
  </message>
  <message>
   <source>意见 {count}</source>
   <translation>Opinions {count}</translation>
  </message>
  <message>
   <source>变化 {count}</source>
   <translation>Changes {count}</translation>
  </message>
 </context>
 <context>
  <name>SubmissionsModel</name>
  <message>
   <source>县区</source>
   <translation>County</translation>
  </message>
  <message>
   <source>报送</source>
   <translation>Submission</translation>
  </message>
  <message>
   <source>第 {serial} 次</source>
   <translation>No. {serial}</translation>
  </message>
  <message>
   <source>状态</source>
   <translation>State</translation>
  </message>
  <message>
   <source>接收时间</source>
   <translation>Received</translation>
  </message>
  <message>
   <source>大小</source>
   <translation>Size</translation>
  </message>
  <message>
   <source>方式</source>
   <translation>Kind</translation>
  </message>
  <message>
   <source>检测</source>
   <translation>Verification</translation>
  </message>
  <message>
   <source>补充</source>
   <translation>Supplement</translation>
  </message>
  <message>
   <source>完整</source>
   <translation>Whole</translation>
  </message>
 </context>
 <context>
  <name>Table</name>
  <message>
   <source>引号不成对或单元格过长</source>
   <translation>quotation marks do not match, or a cell is too long</translation>
  </message>
  <message>
   <source>文字编码无法识别，或不是文本表格</source>
   <translation>character encoding not recognised, or not a text table</translation>
  </message>
  <message>
   <source>数据项</source>
   <translation>figure</translation>
  </message>
  <message>
   <source>年度</source>
   <translation>year</translation>
  </message>
  <message>
   <source>数值</source>
   <translation>value</translation>
  </message>
  <message>
   <source>工作表是隐藏的，没有读取；如需导入请先取消隐藏。</source>
   <translation>The sheet is hidden and was not read; unhide it if it should be imported.</translation>
  </message>
  <message>
   <source>数据项、年度、数值</source>
   <translation>figure, year and value</translation>
  </message>
  <message>
   <source>工作表“{name}”中没有数据的表头，没有读取。</source>
   <translation>Sheet "{name}" has no headings of figures and was not read.</translation>
  </message>
  <message>
   <source>工作表“{name}”中没有企业名录的表头，没有读取。</source>
   <translation>Sheet "{name}" has no headings of a list of enterprises and was not read.</translation>
  </message>
  <message>
   <source>企业名称</source>
   <translation>enterprise name</translation>
  </message>
  <message>
   <source>文件是空的</source>
   <translation>the file is empty</translation>
  </message>
  <message>
   <source>工作簿有打开密码</source>
   <translation>the workbook has a password</translation>
  </message>
  <message>
   <source>内容是网页，不是工作簿</source>
   <translation>its content is a web page, not a workbook</translation>
  </message>
  <message>
   <source>不是工作簿或文本表格</source>
   <translation>neither a workbook nor a text table</translation>
  </message>
  <message>
   <source>工作簿的样式有错误，只能按数值读取，显示的小数位数可能丢失，请核对。</source>
   <translation>The styles of the workbook are faulty, so only bare values could be read; decimals shown may be lost. Please verify.</translation>
  </message>
  <message>
   <source>工作簿已损坏</source>
   <translation>the workbook is damaged</translation>
  </message>
  <message>
   <source>内容过大</source>
   <translation>it is too large</translation>
  </message>
 </context>
 <context>
  <name>Target</name>
  <message>
   <source>文件名应以 .zip 结尾</source>
   <translation>the name of the file must end with .zip</translation>
  </message>
  <message>
   <source>输出位置</source>
   <translation>place of output</translation>
  </message>
  <message>
   <source>每卷至少 1 MB</source>
   <translation>parts are 1 MB at least</translation>
  </message>
  <message>
   <source>分卷大小</source>
   <translation>size of parts</translation>
  </message>
  <message>
   <source>文件名应以 {suffix} 结尾</source>
   <translation>the file name must end with {suffix}</translation>
  </message>
  <message>
   <source>它在档案库之内，请换到档案库之外的文件夹</source>
   <translation>it is inside the archive; choose a folder outside</translation>
  </message>
  <message>
   <source>它是文件，不是文件夹</source>
   <translation>it is a file, not a folder</translation>
  </message>
  <message>
   <source>它是文件夹，请写出文件名</source>
   <translation>it is a folder; give a file name</translation>
  </message>
  <message>
   <source>“{name}”是文件，不是文件夹</source>
   <translation>"{name}" is a file, not a folder</translation>
  </message>
  <message>
   <source>件</source>
   <translation>item</translation>
  </message>
  <message>
   <source>指标</source>
   <translation>indicator</translation>
  </message>
  <message>
   <source>问题</source>
   <translation>finding</translation>
  </message>
  <message>
   <source>请写成 件12、指标3、企业/目录项、数据项@年度 或 企业/数据项@年度</source>
   <translation>write it like 件12, 指标3, enterprise/slot, figure@year or enterprise/figure@year</translation>
  </message>
 </context>
 <context>
  <name>Texts</name>
  <message>
   <source>{state} {count} 件</source>
   <translation>{state}, {count} items</translation>
  </message>
  <message>
   <source>未填</source>
   <translation>none</translation>
  </message>
  <message>
   <source>证明材料：应有 {needed} 项，完成 {done} 项</source>
   <translation>Evidence: {needed} needed, {done} done</translation>
  </message>
  <message>
   <source>是</source>
   <translation>Yes</translation>
  </message>
  <message>
   <source>否</source>
   <translation>No</translation>
  </message>
  <message>
   <source>{year} 年　{value}</source>
   <translation>{year}: {value}</translation>
  </message>
  <message>
   <source>　要求 {asked}</source>
   <translation>, required {asked}</translation>
  </message>
  <message>
   <source>约 {count} 秒</source>
   <translation>about {count} s</translation>
  </message>
  <message>
   <source>约 {count} 分钟</source>
   <translation>about {count} min</translation>
  </message>
 </context>
 <context>
  <name>Tour</name>
  <message>
   <source>结束</source>
   <translation>End</translation>
  </message>
  <message>
   <source>上一处</source>
   <translation>Previous</translation>
  </message>
  <message>
   <source>下一处</source>
   <translation>Next</translation>
  </message>
  <message>
   <source>{at} / {count}</source>
   <translation>{at} / {count}</translation>
  </message>
  <message>
   <source>完成</source>
   <translation>Done</translation>
  </message>
 </context>
 <context>
  <name>TreePane</name>
  <message>
   <source>档案</source>
   <translation>Dossiers</translation>
  </message>
  <message>
   <source>导入企业名录</source>
   <translation>Import list of enterprises</translation>
  </message>
  <message>
   <source>名称、拼音、信用代码</source>
   <translation>Name, pinyin, credit code</translation>
  </message>
  <message>
   <source>企业与考核指标</source>
   <translation>Enterprises and indicators</translation>
  </message>
 </context>
 <context>
  <name>Trust</name>
  <message>
   <source>使用中</source>
   <translation>In use</translation>
  </message>
  <message>
   <source>已更换</source>
   <translation>Replaced</translation>
  </message>
  <message>
   <source>待核实</source>
   <translation>To be verified</translation>
  </message>
  <message>
   <source>第一次收到{office}（{region}）的签名，已记住密钥。请打电话核对密钥指纹：{new}</source>
   <translation>First signature received from {office} ({region}); its key is remembered. Verify the fingerprint by telephone: {new}</translation>
  </message>
  <message>
   <source>签名密钥与以前收到的一致（{office}，{region}）。</source>
   <translation>The signing key is the one received before ({office}, {region}).</translation>
  </message>
  <message>
   <source>警告：{office}（{region}）的签名密钥变了！以前的指纹：{old}；现在的指纹：{new}。可能是对方换了计算机，也可能有人冒名。请打电话向对方核对现在的指纹，核对一致后确认新密钥；确认之前不要采信。</source>
   <translation>Warning: the signing key of {office} ({region}) has changed! Fingerprint before: {old}; now: {new}. They may have a new computer, or somebody may be posing as them. Verify the new fingerprint by telephone and confirm the key only if it agrees; trust nothing before that.</translation>
  </message>
 </context>
 <context>
  <name>Typed</name>
  <message>
   <source>数值带有“{written}”，单位却是“{unit}”</source>
   <translation>the value carries "{written}" but the unit is "{unit}"</translation>
  </message>
  <message>
   <source>单位“{unit}”不能换算为“{own}”</source>
   <translation>unit "{unit}" cannot be converted to "{own}"</translation>
  </message>
  <message>
   <source>无单位</source>
   <translation>no unit</translation>
  </message>
  <message>
   <source>“{text}”不是“是”或“否”</source>
   <translation>"{text}" is neither 是 (yes) nor 否 (no)</translation>
  </message>
 </context>
 <context>
  <name>UnfiledModel</name>
  <message>
   <source>文件</source>
   <translation>File</translation>
  </message>
  <message>
   <source>建议归入</source>
   <translation>Suggested place</translation>
  </message>
  <message>
   <source>依据</source>
   <translation>Why</translation>
  </message>
  <message>
   <source>页数</source>
   <translation>Pages</translation>
  </message>
  <message>
   <source>没有建议，请选择</source>
   <translation>None; choose</translation>
  </message>
 </context>
 <context>
  <name>UnfiledPane</name>
  <message>
   <source>未归档</source>
   <translation>Unfiled</translation>
  </message>
  <message>
   <source>采纳建议</source>
   <translation>Accept suggestions</translation>
  </message>
  <message>
   <source>把选中的材料归入建议的位置（Enter）</source>
   <translation>File the selected documents where suggested (Enter)</translation>
  </message>
  <message>
   <source>全部采纳</source>
   <translation>Accept all</translation>
  </message>
  <message>
   <source>把有建议的材料都归入建议的位置，可以撤销</source>
   <translation>File all documents with a suggestion there; can be undone</translation>
  </message>
  <message>
   <source>选择位置…</source>
   <translation>Choose a place…</translation>
  </message>
  <message>
   <source>自己选择企业和目录项；没有建议时按 Enter 也可以</source>
   <translation>Choose enterprise and slot yourself; without a suggestion, Enter does so too</translation>
  </message>
  <message>
   <source>整理页面…</source>
   <translation>Arrange pages…</translation>
  </message>
  <message>
   <source>旋转、拆分，标记空白页</source>
   <translation>Rotate, split, mark blank pages</translation>
  </message>
  <message>
   <source>移到回收列表</source>
   <translation>To the recycle list</translation>
  </message>
  <message>
   <source>不是档案材料时使用，可以撤销（Delete）</source>
   <translation>For what is not a document of the archive; can be undone (Delete)</translation>
  </message>
  <message>
   <source>未归档材料</source>
   <translation>Unfiled documents</translation>
  </message>
  <message>
   <source>没有待归档的材料。收集时拿不准的文件会列在这里。</source>
   <translation>Nothing is waiting to be filed. Files that could not be placed for certain are listed here.</translation>
  </message>
 </context>
 <context>
  <name>ValuesTable</name>
  <message>
   <source>转到{name}的单元格</source>
   <translation>Go to the cell of {name}</translation>
  </message>
  <message>
   <source> 第 {page} 页</source>
   <translation> page {page}</translation>
  </message>
  <message>
   <source>《{title}》{page}</source>
   <translation>"{title}"{page}</translation>
  </message>
  <message>
   <source>打开证据：{source}</source>
   <translation>Open evidence: {source}</translation>
  </message>
 </context>
 <context>
  <name>Verdict</name>
  <message>
   <source>达标</source>
   <translation>Met</translation>
  </message>
  <message>
   <source>不达标</source>
   <translation>Not met</translation>
  </message>
  <message>
   <source>有差距</source>
   <translation>Gap</translation>
  </message>
  <message>
   <source>缺数据</source>
   <translation>No data</translation>
  </message>
  <message>
   <source>不适用</source>
   <translation>Not applicable</translation>
  </message>
  <message>
   <source>各年持平</source>
   <translation>unchanged in all years</translation>
  </message>
  <message>
   <source>逐年下降</source>
   <translation>falling every year</translation>
  </message>
  <message>
   <source>逐年上升</source>
   <translation>rising every year</translation>
  </message>
  <message>
   <source>有升有降</source>
   <translation>rising and falling</translation>
  </message>
  <message>
   <source>{name}{word}</source>
   <translation>{name} {word}</translation>
  </message>
  <message>
   <source>{condition}：本市不属于此类城市，不适用</source>
   <translation>{condition}: not a city of this kind, not applicable</translation>
  </message>
  <message>
   <source>{year}年{text}</source>
   <translation>{year}{text}</translation>
  </message>
  <message>
   <source>{name}应填是或否</source>
   <translation>{name} must be yes or no</translation>
  </message>
  <message>
   <source> 是</source>
   <translation>: yes</translation>
  </message>
  <message>
   <source> 否</source>
   <translation>: no</translation>
  </message>
  <message>
   <source> {value}，要求 {sign}{limit}{name}，{verdict}</source>
   <translation>: {value}, required {sign}{limit}{name}, {verdict}</translation>
  </message>
  <message>
   <source>，差 {gap}</source>
   <translation>, short by {gap}</translation>
  </message>
  <message>
   <source>（修约后为 {rounded}，按修约值比较则结论相反；此处按全数值比较）</source>
   <translation> (rounded {rounded}, which would reverse the verdict; here the full value is compared)</translation>
  </message>
  <message>
   <source> {value}，缺上年数据，无法比较</source>
   <translation>: {value}; no figure of the year before to compare with</translation>
  </message>
  <message>
   <source>（按两年共有的小数位数修约后持平，请提供位数更多的数值）</source>
   <translation> (unchanged when rounded to the decimals both years have; give more decimals)</translation>
  </message>
  <message>
   <source>，与上年持平</source>
   <translation>, unchanged</translation>
  </message>
  <message>
   <source>，比上年下降 {by}</source>
   <translation>, down by {by}</translation>
  </message>
  <message>
   <source>，比上年上升 {by}</source>
   <translation>, up by {by}</translation>
  </message>
  <message>
   <source>（折合 {value}）</source>
   <translation> (comes to {value})</translation>
  </message>
  <message>
   <source>没有填写{name}</source>
   <translation>: {name} not given</translation>
  </message>
  <message>
   <source>{name}的单位“{unit}”不能换算为“{wanted}”</source>
   <translation>: unit "{unit}" of {name} cannot be converted to "{wanted}"</translation>
  </message>
  <message>
   <source>考核方案没有给出限值</source>
   <translation>: the scheme gives no limit</translation>
  </message>
  <message>
   <source>个百分点</source>
   <translation>percentage points</translation>
  </message>
  <message>
   <source>指标要求未全部经正式文本核对（核对标记 {marks}），结论供自查。</source>
   <translation>Not every demand of this indicator was verified against the official text (marks {marks}); the verdict is for your own guidance.</translation>
  </message>
  <message>
   <source>第{code}项 {short}：{verdict}。</source>
   <translation>Indicator {code} {short}: {verdict}. </translation>
  </message>
  <message>
   <source>另有 {count} 个条件相同。</source>
   <translation>{count} more conditions likewise. </translation>
  </message>
  <message>
   <source>{year}年 {value}</source>
   <translation>{year}: {value}</translation>
  </message>
  <message>
   <source>{name}（{years}年）</source>
   <translation>{name} ({years})</translation>
  </message>
  <message>
   <source>{names}等 {count} 项</source>
   <translation>{names} and others, {count} in all</translation>
  </message>
  <message>
   <source>缺少可用的数据：{names}。请补填，或改正单位。</source>
   <translation>Usable figures are missing: {names}. Add them or correct their units.</translation>
  </message>
  <message>
   <source>{total} 项考核指标中 {met} 项达标</source>
   <translation>{met} of {total} indicators met</translation>
  </message>
  <message>
   <source>{count} 项{verdict}</source>
   <translation>{count} {verdict}</translation>
  </message>
 </context>
 <context>
  <name>VerdictsCard</name>
  <message>
   <source>考核指标</source>
   <translation>Indicators</translation>
  </message>
  <message>
   <source>{count} 项中 {met} 项达标　虚线为考核要求，实线为各年数据</source>
   <translation>{met} of {count} indicators met  Dashed: required; solid: figures of the years</translation>
  </message>
  <message>
   <source>正在按县区合计…</source>
   <translation>Adding up the counties…</translation>
  </message>
  <message>
   <source>按县区合计：{count} 项中 {met} 项达标</source>
   <translation>By the counties' sums: {met} of {count} met</translation>
  </message>
  <message>
   <source>按县区合计：{count} 项中 {met} 项达标，还有 {lacking} 个县区未报送</source>
   <translation>By the counties' sums: {met} of {count} met; {lacking} counties have not submitted</translation>
  </message>
 </context>
 <context>
  <name>Verification</name>
  <message>
   <source>{name}_四性检测报告</source>
   <translation>{name} examination report</translation>
  </message>
  <message>
   <source>四性检测报告</source>
   <translation>Report of the four-properties examination</translation>
  </message>
  <message>
   <source>真实性</source>
   <translation>Authenticity</translation>
  </message>
  <message>
   <source>完整性</source>
   <translation>Integrity</translation>
  </message>
  <message>
   <source>可用性</source>
   <translation>Usability</translation>
  </message>
  <message>
   <source>安全性</source>
   <translation>Security</translation>
  </message>
  <message>
   <source>自动</source>
   <translation>auto</translation>
  </message>
  <message>
   <source>半自动</source>
   <translation>partly</translation>
  </message>
  <message>
   <source>人工</source>
   <translation>manual</translation>
  </message>
  <message>
   <source>合格</source>
   <translation>Passed</translation>
  </message>
  <message>
   <source>不合格</source>
   <translation>Failed</translation>
  </message>
  <message>
   <source>有提示</source>
   <translation>Warning</translation>
  </message>
  <message>
   <source>待人工</source>
   <translation>By hand</translation>
  </message>
  <message>
   <source>不适用</source>
   <translation>Not applicable</translation>
  </message>
  <message>
   <source>不是 BagIt 包。</source>
   <translation>Not a BagIt bag.</translation>
  </message>
  <message>
   <source>BagIt 校验不通过，有 {count} 处问题。</source>
   <translation>The BagIt bag is not valid: {count} problems.</translation>
  </message>
  <message>
   <source>是有效的 BagIt 包，但不是本程序的移交包。</source>
   <translation>A valid BagIt bag, but not a package of this program.</translation>
  </message>
  <message>
   <source>是有效的 BagIt 包，四性检测有 {count} 项不合格。</source>
   <translation>A valid BagIt bag; {count} checks of the four properties failed.</translation>
  </message>
  <message>
   <source>四性检测没有不合格项目，有提示 {warned} 项，待人工确认 {pending} 项。</source>
   <translation>No check of the four properties failed; {warned} warnings, {pending} to confirm by hand.</translation>
  </message>
 </context>
 <context>
  <name>Verify</name>
  <message>
   <source>{what}应为“{expected}”，实为“{found}”</source>
   <translation>{what} should be "{expected}", but is "{found}"</translation>
  </message>
  <message>
   <source>页数</source>
   <translation>number of pages</translation>
  </message>
  <message>
   <source>页面标签</source>
   <translation>page labels</translation>
  </message>
  <message>
   <source>目录链接</source>
   <translation>links of the contents</translation>
  </message>
  <message>
   <source>活动内容</source>
   <translation>active content</translation>
  </message>
  <message>
   <source>PDF/A 声明</source>
   <translation>PDF/A claim</translation>
  </message>
  <message>
   <source>书签目标</source>
   <translation>target of a bookmark</translation>
  </message>
  <message>
   <source>原件书签目标</source>
   <translation>target of a bookmark of an original</translation>
  </message>
  <message>
   <source>页号</source>
   <translation>page number</translation>
  </message>
  <message>
   <source>背白</source>
   <translation>blank back</translation>
  </message>
  <message>
   <source>目录页号</source>
   <translation>page number in the contents</translation>
  </message>
 </context>
 <context>
  <name>VolumesCard</name>
  <message>
   <source>计划的案卷</source>
   <translation>Planned volumes</translation>
  </message>
  <message>
   <source>已装订的案卷</source>
   <translation>Bound volumes</translation>
  </message>
  <message>
   <source>还没有可以装订的材料，请先收集。</source>
   <translation>There is nothing to bind yet; collect documents first.</translation>
  </message>
  <message>
   <source>还没有装订。每家企业、每项指标各成案卷，封面、卷内目录、页码和备考表由程序编制。</source>
   <translation>Nothing is bound yet. Each enterprise and each indicator gets volumes; the program makes covers, contents, page numbers and account sheets.</translation>
  </message>
  <message>
   <source>开始装订</source>
   <translation>Bind</translation>
  </message>
  <message>
   <source>装订和移交记录</source>
   <translation>Record of bindings and hand-overs</translation>
  </message>
  <message>
   <source>还没有记录。每次装订、生成台账和移交都会记在这里。</source>
   <translation>No records yet. Every binding, ledger and hand-over is recorded here.</translation>
  </message>
  <message>
   <source>正在编排…</source>
   <translation>Planning…</translation>
  </message>
  <message>
   <source>计划</source>
   <translation>Planned</translation>
  </message>
  <message>
   <source>已装订</source>
   <translation>Bound</translation>
  </message>
  <message>
   <source>记录</source>
   <translation>Record</translation>
  </message>
  <message>
   <source>以往装订和移交出去的内容</source>
   <translation>What was bound and handed over before</translation>
  </message>
  <message>
   <source>打开案卷</source>
   <translation>Open volume</translation>
  </message>
  <message>
   <source>打开所在文件夹</source>
   <translation>Open its folder</translation>
  </message>
  <message>
   <source>已装订 {count}</source>
   <translation>Bound {count}</translation>
  </message>
  <message>
   <source>{count} 次</source>
   <translation>Records: {count}</translation>
  </message>
  <message>
   <source>{count} 卷 · {pages} 页</source>
   <translation>{count} volumes · {pages} pages</translation>
  </message>
  <message>
   <source>共 {count} 卷 {pages} 页，约 {thick} mm 厚</source>
   <translation>{count} volumes, {pages} pages, about {thick} mm thick</translation>
  </message>
  <message>
   <source>；{count} 处需要注意</source>
   <translation>; {count} places need attention</translation>
  </message>
  <message>
   <source>第 {number} 卷　{title}　{reference}</source>
   <translation>Volume {number}  {title}  {reference}</translation>
  </message>
 </context>
 <context>
  <name>VolumesModel</name>
  <message>
   <source>册号</source>
   <translation>No.</translation>
  </message>
  <message>
   <source>题名</source>
   <translation>Title</translation>
  </message>
  <message>
   <source>档号</source>
   <translation>Reference</translation>
  </message>
  <message>
   <source>页数</source>
   <translation>Pages</translation>
  </message>
  <message>
   <source>件数</source>
   <translation>Items</translation>
  </message>
  <message>
   <source>第{page}页 {file}：{message}</source>
   <translation>Page {page} {file}: {message}</translation>
  </message>
  <message>
   <source>符合 PDF/A，宜于长期保存</source>
   <translation>Valid PDF/A, fit for long-term keeping</translation>
  </message>
  <message>
   <source>不符合 PDF/A，原因见校核</source>
   <translation>Not valid PDF/A; Check says why</translation>
  </message>
  <message>
   <source>案卷题名</source>
   <translation>Title of volume</translation>
  </message>
  <message>
   <source>张数</source>
   <translation>Sheets</translation>
  </message>
  <message>
   <source>厚度</source>
   <translation>Thickness</translation>
  </message>
  <message>
   <source>提示</source>
   <translation>Notes</translation>
  </message>
  <message>
   <source>{count} 处</source>
   <translation>{count}</translation>
  </message>
  <message>
   <source>合格</source>
   <translation>Valid</translation>
  </message>
  <message>
   <source>不合格</source>
   <translation>Not valid</translation>
  </message>
  <message>
   <source>{title}（共 {parts} 册，第 {part} 册）</source>
   <translation>{title} (binder {part} of {parts})</translation>
  </message>
 </context>
 <context>
  <name>Walking</name>
  <message>
   <source>是档案库，不是材料，没有收集其中的文件。</source>
   <translation> is an archive, not a document; its files were not collected.</translation>
  </message>
  <message>
   <source>是系统自动生成的，不是材料，没有收集。</source>
   <translation> was made by the system and is not a document; not collected.</translation>
  </message>
  <message>
   <source>是临时文件或快捷方式，不是材料，没有收集。</source>
   <translation> is a temporary file or a shortcut, not a document; not collected.</translation>
  </message>
  <message>
   <source>文件没有名称，没有收集；如果是材料，请改名后重新收集。</source>
   <translation>The file has no name and was not collected; if it is a document, rename it and collect it again.</translation>
  </message>
  <message>
   <source>是指向别处的链接文件夹，没有收集；请直接选择它指向的文件夹。</source>
   <translation> is a link to another folder and was not collected; choose that folder itself.</translation>
  </message>
  <message>
   <source>不是普通文件，没有收集。</source>
   <translation> is not an ordinary file and was not collected.</translation>
  </message>
  <message>
   <source>找不到这个文件或文件夹，没有收集；它可能已被移走，请重新选择。</source>
   <translation> was not found and was not collected; it may have been moved, choose it again.</translation>
  </message>
  <message>
   <source>没有读取权限，没有收集；请取得权限或复制到本机后重新收集。</source>
   <translation> may not be read and was not collected; get permission or copy it to this computer, then collect it again.</translation>
  </message>
  <message>
   <source>无法读取（{cause}），没有收集；请检查后重新收集。</source>
   <translation> cannot be read ({cause}) and was not collected; check it and collect it again.</translation>
  </message>
 </context>
 <context>
  <name>Wall</name>
  <message>
   <source>缺{count}</source>
   <translation>−{count}</translation>
  </message>
  <message>
   <source>过期{count}</source>
   <translation>Exp {count}</translation>
  </message>
  <message>
   <source>到期{count}</source>
   <translation>Due {count}</translation>
  </message>
  <message>
   <source>缺</source>
   <translation>−1</translation>
  </message>
  <message>
   <source>过期</source>
   <translation>Exp</translation>
  </message>
  <message>
   <source>待补</source>
   <translation>Part</translation>
  </message>
  <message>
   <source>到期</source>
   <translation>Due</translation>
  </message>
  <message>
   <source>不适用</source>
   <translation>n/a</translation>
  </message>
  <message>
   <source>无须归档</source>
   <translation>Not needed</translation>
  </message>
  <message>
   <source>应有 {needed} 项，完成 {done} 项</source>
   <translation>Needed {needed}, done {done}</translation>
  </message>
  <message>
   <source>等共 {count} 项</source>
   <translation> and others, {count} in all</translation>
  </message>
 </context>
 <context>
  <name>WallCard</name>
  <message>
   <source>缺件墙</source>
   <translation>Missing documents</translation>
  </message>
  <message>
   <source>催交单…</source>
   <translation>Request…</translation>
  </message>
  <message>
   <source>还没有企业。导入企业名录后，这里按企业和材料目录显示缺件。</source>
   <translation>No enterprises yet. Import their list, and what is missing shows here by enterprise and slot.</translation>
  </message>
  <message>
   <source>导入企业名录…</source>
   <translation>Import list of enterprises…</translation>
  </message>
  <message>
   <source>没有符合条件的企业。</source>
   <translation>No enterprise matches.</translation>
  </message>
  <message>
   <source>✓ 齐备　1/3 待补　缺2 缺少材料　过期 已过有效期　到期 即将到期　— 无须归档</source>
   <translation>✓ complete  1/3 incomplete  −2 missing  Exp expired  Due soon to expire  — not needed</translation>
  </message>
  <message>
   <source>{enterprises} 家企业 · {lacking} 家未齐 · 未齐 {count} 项</source>
   <translation>{lacking} of {enterprises} incomplete · {count} open</translation>
  </message>
  <message>
   <source>按类别</source>
   <translation>By group</translation>
  </message>
  <message>
   <source>按材料项</source>
   <translation>By slot</translation>
  </message>
  <message>
   <source>全部企业</source>
   <translation>All enterprises</translation>
  </message>
  <message>
   <source>未齐的企业</source>
   <translation>Not complete</translation>
  </message>
  <message>
   <source>过期或将到期</source>
   <translation>Expired or expiring</translation>
  </message>
  <message>
   <source>已齐的企业</source>
   <translation>Complete</translation>
  </message>
  <message>
   <source>缺得多的在前</source>
   <translation>Most missing first</translation>
  </message>
  <message>
   <source>按企业编号</source>
   <translation>By number</translation>
  </message>
  <message>
   <source>按名称拼音</source>
   <translation>By pinyin</translation>
  </message>
  <message>
   <source>显示哪些企业</source>
   <translation>Which enterprises to show</translation>
  </message>
  <message>
   <source>企业的顺序</source>
   <translation>Order of enterprises</translation>
  </message>
  <message>
   <source>搜索企业</source>
   <translation>Search enterprises</translation>
  </message>
  <message>
   <source>下一处缺件（N）</source>
   <translation>Next missing (N)</translation>
  </message>
  <message>
   <source>按 N 跳到下一处缺件，按 Enter 打开</source>
   <translation>N leads to the next missing document, Enter opens it</translation>
  </message>
 </context>
 <context>
  <name>WallModel</name>
  <message>
   <source>{name}
应有 {needed} 项，完成 {done} 项（{percent}%），未齐 {open} 项</source>
   <translation>{name}
Needed {needed}, done {done} ({percent}%), open {open}</translation>
  </message>
 </context>
 <context>
  <name>WallView</name>
  <message>
   <source>缺件墙：企业与材料目录</source>
   <translation>Wall of missing documents: enterprises and slots</translation>
  </message>
 </context>
 <context>
  <name>WelcomePage</name>
  <message>
   <source>现在找不到，可能在未插入的 U 盘上</source>
   <translation>Not found now; perhaps on a USB stick that is not plugged in</translation>
  </message>
  <message>
   <source>{when} 打开过</source>
   <translation>Opened {when}</translation>
  </message>
  <message>
   <source>创模档案</source>
   <translation>Model City Archive</translation>
  </message>
  <message>
   <source>新建档案库…</source>
   <translation>New archive…</translation>
  </message>
  <message>
   <source>打开档案库…</source>
   <translation>Open archive…</translation>
  </message>
  <message>
   <source>县区收集“一企一档”材料、核对数据、装订移交；市级接收、审核和汇总。</source>
   <translation>Counties collect a dossier per enterprise, check figures, bind and hand over; cities receive, review and roll up.</translation>
  </message>
  <message>
   <source>打开示例县（县区端）</source>
   <translation>Open Sample County</translation>
  </message>
  <message>
   <source>一个做完了的示例县，可以随意操作，不影响您的资料；第一次要准备一两分钟</source>
   <translation>A finished sample county to play with; it leaves your documents alone. Takes a minute or two to prepare the first time</translation>
  </message>
  <message>
   <source>打开示例市（审核端）</source>
   <translation>Open Sample City (Reviewer)</translation>
  </message>
  <message>
   <source>两个县已经报送的示例市，供审核单位熟悉接收、审核和汇总；不影响您的资料，第一次要准备半分钟</source>
   <translation>A sample city to which two counties have submitted, to get to know receiving, reviewing and rolling up; your own material is not touched, the first time takes half a minute</translation>
  </message>
  <message>
   <source>第一次使用？先看看做好的示例：</source>
   <translation>First time here? Look at a finished sample:</translation>
  </message>
  <message>
   <source>最近打开</source>
   <translation>Opened lately</translation>
  </message>
  <message>
   <source>从列表中移除</source>
   <translation>Remove from this list</translation>
  </message>
  <message>
   <source>只从列表中移除，不删除档案库（Delete）</source>
   <translation>Only removed from this list; the archive is not deleted (Delete)</translation>
  </message>
  <message>
   <source>最近打开的档案库</source>
   <translation>Archives opened lately</translation>
  </message>
 </context>
 <context>
  <name>Window</name>
  <message>
   <source>最近打开(&amp;E)</source>
   <translation>Opened lat&amp;ely</translation>
  </message>
  <message>
   <source>{title} - 创模档案</source>
   <translation>{title} - Model City Archive</translation>
  </message>
  <message>
   <source>打开档案库（以 .cma 结尾的文件夹）</source>
   <translation>Open an archive (a folder whose name ends with .cma)</translation>
  </message>
  <message>
   <source>校核</source>
   <translation>Check</translation>
  </message>
  <message>
   <source>创模档案</source>
   <translation>Model City Archive</translation>
  </message>
  <message>
   <source>{count} 项中 {met} 项达标</source>
   <translation>{met} of {count} indicators met</translation>
  </message>
 </context>
 <context>
  <name>Workspace</name>
  <message>
   <source>已撤销：{name}</source>
   <translation>Undone: {name}</translation>
  </message>
  <message>
   <source>已重做：{name}</source>
   <translation>Redone: {name}</translation>
  </message>
  <message>
   <source>此后又有别的修改，请用“撤销”逐步退回</source>
   <translation>There were other edits since; go back step by step with "Undo"</translation>
  </message>
  <message>
   <source>没有可以撤销或重做的修改</source>
   <translation>There is nothing to undo or redo</translation>
  </message>
  <message>
   <source>已取消：{title}</source>
   <translation>Cancelled: {title}</translation>
  </message>
  <message>
   <source>已取消</source>
   <translation>Cancelled</translation>
  </message>
 </context>
 <context>
  <name>_Notes</name>
  <message>
   <source>需要注意之处</source>
   <translation>What needs attention</translation>
  </message>
 </context>
</TS>
