// XML that may come from anybody, element by element. Every XML that is read goes through here: it is never
// deeper, and nothing in it is longer, than a workbook has use for, whatever the file says.
#pragma once

#include <QXmlStreamReader>

#include <functional>
#include <memory>
#include <optional>

namespace quaderno
{

class MarkupGuard;

class BoundedXml
{
public:
    static constexpr int kDeepest = 100;               // elements within elements
    static constexpr int kMostAttributes = 100;        // of an element
    static constexpr qsizetype kLongestTag = 65'536;   // in bytes
    static constexpr qsizetype kLongestText = 262'144; // in bytes as it is written, escapes and all

    enum class Fault {
        None,
        Damaged, // no well-formed XML, or one with a document type, which is the way of entity bombs
        TooDeep, // or an element with too many or too long attributes
        TooLong, // a text
        Stopped
    };

    // `device` must be open and outlive the reader. `goesOn` is asked every some thousand elements, and told
    // how many bytes were read; false stops it.
    explicit BoundedXml(QIODevice &device, std::function<bool(qint64)> goesOn = {});
    ~BoundedXml();
    Q_DISABLE_COPY_MOVE(BoundedXml)

    // The next start of an element, of whatever depth. False at the end, and once there is a fault.
    bool next();
    // The same within the element of that depth(): false, and out of it, at its end.
    bool nextWithin(int depth);
    // To the end of the element that was entered last.
    void skip();
    // The text up to that end, that of its children too; or, of a child for which `standIn` has one, that.
    using StandIn = std::function<std::optional<QString>(const BoundedXml &)>;
    [[nodiscard]] QString text(const StandIn &standIn = {});

    [[nodiscard]] int depth() const { return m_depth; }
    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
    [[nodiscard]] Fault fault() const;

private:
    QXmlStreamReader::TokenType read();
    void fail(Fault fault);

    std::unique_ptr<MarkupGuard> m_guard;
    QXmlStreamReader m_xml;
    std::function<bool(qint64)> m_goesOn;
    qint64 m_elements = 0;
    int m_depth = 0;
    bool m_hasEnded = false;
    Fault m_fault = Fault::None;
};

} // namespace quaderno
