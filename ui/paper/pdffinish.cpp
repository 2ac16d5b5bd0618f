#include "paper/pdffile.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <map>

using namespace Qt::StringLiterals;

namespace quaderno::paper
{

namespace
{

using Handle = QPDFObjectHandle;

struct PdfFinishText {
    Q_DECLARE_TR_FUNCTIONS(quaderno::Report)
};

Handle textOf(const QString &text)
{
    return Handle::newUnicodeString(text.toStdString());
}

Handle nameOf(const char *name)
{
    return Handle::newName(name);
}

// Adds to one QPDF everything that QPdfWriter cannot write. libqpdf throws: finishPdf() catches.
class PdfFinisher
{
public:
    PdfFinisher(QPDF &pdf, const PaperDocument &document)
        : m_pdf(pdf), m_document(document), m_pages(pdf.getAllPages())
    {
    }

    void finish()
    {
        tagFonts();
        addOutline();
        addLinks();
        Handle root = m_pdf.getRoot();
        root.replaceKey("/Lang",
                        Handle::newString(m_document.language == Language::Italian ? "it-IT" : "en-GB"));
        Handle preferences = Handle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", Handle::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);
        replaceMetadata();
    }

private:
    // Embedded fonts are parts of fonts, which their names must tell by six letters: QPdfWriter puts them
    // into one of the three places, and not the same ones twice.
    void tagFonts()
    {
        std::map<std::string, std::vector<Handle>> fonts;
        for (Handle object : m_pdf.getAllObjects()) {
            if (object.isDictionaryOfType("/Font", "/Type0")) {
                fonts[object.getKey("/BaseFont").getName()].push_back(object);
            }
        }
        std::string tag = "/QUADRA+";
        for (auto &[name, objects] : fonts) {
            const Handle tagged = Handle::newName(tag + name.substr(1));
            for (Handle font : objects) {
                Handle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
                font.replaceKey("/BaseFont", tagged);
                descendant.replaceKey("/BaseFont", tagged);
                descendant.getKey("/FontDescriptor").replaceKey("/FontName", tagged);
            }
            ++tag[6]; // the last of the six letters
        }
    }

    [[nodiscard]] Handle destination(const Bookmark &bookmark)
    {
        Handle target = Handle::newArray();
        target.appendItem(m_pages.at(static_cast<size_t>(bookmark.page)));
        target.appendItem(nameOf("/XYZ"));
        target.appendItem(Handle::newNull());
        // A little above the title.
        target.appendItem(Handle::newInteger(qRound(heightFromBottom(bookmark.y)) + 6));
        target.appendItem(Handle::newNull());
        return target;
    }

    // PDF counts points from the bottom of the page.
    [[nodiscard]] static qreal heightFromBottom(qreal y) { return (kPageSize.height() - y) / kPoint; }

    void addOutline()
    {
        if (m_document.bookmarks.size() < 2) {
            return;
        }
        std::vector<Handle> items;
        for (const Bookmark &bookmark : m_document.bookmarks) {
            Handle item = m_pdf.makeIndirectObject(Handle::newDictionary());
            item.replaceKey("/Title", textOf(bookmark.title));
            item.replaceKey("/Dest", destination(bookmark));
            items.push_back(item);
        }
        Handle outline = m_pdf.makeIndirectObject(Handle::newDictionary());
        outline.replaceKey("/Type", nameOf("/Outlines"));
        std::vector<Handle> chapters;
        for (size_t i = 0; i < items.size();) {
            size_t end = i + 1;
            while (end < items.size() && m_document.bookmarks[end].level > m_document.bookmarks[i].level) {
                ++end;
            }
            // Closed: a negative count.
            chain(items[i],
                  {items.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                   items.begin() + static_cast<std::ptrdiff_t>(end)},
                  -1);
            chapters.push_back(items[i]);
            i = end;
        }
        chain(outline, chapters, 1);
        m_pdf.getRoot().replaceKey("/Outlines", outline);
        m_pdf.getRoot().replaceKey("/PageMode", nameOf("/UseOutlines"));
    }

    static void chain(Handle parent, std::vector<Handle> children, int sign)
    {
        for (size_t i = 0; i < children.size(); ++i) {
            children[i].replaceKey("/Parent", parent);
            if (i > 0) {
                children[i].replaceKey("/Prev", children[i - 1]);
                children[i - 1].replaceKey("/Next", children[i]);
            }
        }
        if (!children.empty()) {
            parent.replaceKey("/First", children.front());
            parent.replaceKey("/Last", children.back());
            parent.replaceKey("/Count", Handle::newInteger(sign * static_cast<long long>(children.size())));
        }
    }

    void addLinks()
    {
        for (const PageLink &link : m_document.links) {
            Handle annotation = Handle::newDictionary();
            annotation.replaceKey("/Type", nameOf("/Annot"));
            annotation.replaceKey("/Subtype", nameOf("/Link"));
            annotation.replaceKey("/F", Handle::newInteger(4)); // printed, as PDF/A wants
            annotation.replaceKey("/Border", Handle::parse("[0 0 0]"));
            annotation.replaceKey("/Rect", rectangle(link.area));
            const Bookmark &target = m_document.bookmarks.at(static_cast<size_t>(link.bookmark));
            annotation.replaceKey("/Dest", destination(target));
            Handle page = m_pages.at(static_cast<size_t>(link.page));
            if (!page.getKey("/Annots").isArray()) {
                page.replaceKey("/Annots", Handle::newArray());
            }
            page.getKey("/Annots").appendItem(m_pdf.makeIndirectObject(annotation));
        }
    }

    static Handle rectangle(const QRectF &area)
    {
        Handle rectangle = Handle::newArray();
        for (const qreal value : {area.left() / kPoint, heightFromBottom(area.bottom()),
                                  area.right() / kPoint, heightFromBottom(area.top())}) {
            rectangle.appendItem(Handle::newReal(value, 2));
        }
        return rectangle;
    }

    // Title, author, dates and producer must say the same in both places, or the file is no PDF/A.
    void replaceMetadata()
    {
        const QDateTime date = m_document.date.toUTC();
        Handle information = m_pdf.makeIndirectObject(Handle::newDictionary());
        information.replaceKey("/Title", textOf(m_document.title));
        information.replaceKey("/Author", textOf(m_document.author));
        information.replaceKey("/Creator", textOf(creator()));
        information.replaceKey("/Producer", textOf(producer()));
        const std::string stamp = date.toString(u"'D:'yyyyMMddHHmmss'Z'"_s).toStdString();
        information.replaceKey("/CreationDate", Handle::newString(stamp));
        information.replaceKey("/ModDate", Handle::newString(stamp));
        m_pdf.getTrailer().replaceKey("/Info", information);

        Handle metadata = Handle::newStream(&m_pdf, metadataPacket(date.toString(Qt::ISODate)).toStdString());
        metadata.getDict().replaceKey("/Type", nameOf("/Metadata"));
        metadata.getDict().replaceKey("/Subtype", nameOf("/XML"));
        m_pdf.getRoot().replaceKey("/Metadata", metadata);
    }

    static QString creator() { return u"Quaderno"_s; }
    static QString producer()
    {
        return u"Qt %1, libqpdf %2"_s.arg(QLatin1StringView(qVersion()),
                                          QString::fromStdString(QPDF::QPDFVersion()));
    }

    // Namespaces are declared where validators look for them: on the description.
    [[nodiscard]] QString metadataPacket(const QString &date) const
    {
        const QString packet = uR"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>%2</rdf:li></rdf:Seq></dc:creator>
<xmp:CreatorTool>%3</xmp:CreatorTool>
<xmp:CreateDate>%4</xmp:CreateDate>
<xmp:ModifyDate>%4</xmp:ModifyDate>
<pdf:Producer>%5</pdf:Producer>
<pdfaid:part>1</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
)"_s;
        return packet.arg(m_document.title.toHtmlEscaped(), m_document.author.toHtmlEscaped(), creator(),
                          date, producer());
    }

    QPDF &m_pdf;
    const PaperDocument &m_document;
    std::vector<Handle> m_pages;
};

QByteArray serialised(QPDF &pdf)
{
    pdf.getTrailer().removeKey("/ID"); // else the random one of QPdfWriter stays in
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setNewlineBeforeEndstream(true);
    writer.setMinimumPDFVersion("1.4");
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray &pdf, const PaperDocument &document)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("report", pdf.constData(), static_cast<size_t>(pdf.size()));
        PdfFinisher(file, document).finish();
        return serialised(file);
    } catch (const std::exception &exception) {
        return unreadable(PdfFinishText::tr("The PDF could not be finished: %1. Nothing was written.")
                              .arg(QString::fromUtf8(exception.what())));
    }
}

} // namespace quaderno::paper
