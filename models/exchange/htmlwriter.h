// HTML that is XML at the same time: every element is closed, none closes itself but those that have to.
#pragma once

#include <QString>
#include <QXmlStreamWriter>

#include <utility>
#include <vector>

namespace quaderno
{

class HtmlWriter
{
public:
    using Attributes = std::vector<std::pair<QString, QString>>;

    // Appends to `target`, which must outlive the writer.
    explicit HtmlWriter(QByteArray *target) : m_xml(target) {}

    void doctype() { m_xml.writeDTD(QStringLiteral("<!DOCTYPE html>")); }
    void lineEnd() { m_xml.writeCharacters(QStringLiteral("\n")); }
    // Escaped.
    void text(const QString &words) { m_xml.writeCharacters(words); }
    // <p>words</p>
    void element(const QString &name, const QString &words, const Attributes &attributes = {})
    {
        within(name, attributes, [&] { text(words); });
    }
    // <meta/>: an element that has no end in HTML.
    void empty(const QString &name, const Attributes &attributes = {})
    {
        m_xml.writeEmptyElement(name);
        write(attributes);
    }
    // An element around what `write` writes.
    template <typename Write> void within(const QString &name, const Attributes &attributes, Write write)
    {
        m_xml.writeStartElement(name);
        this->write(attributes);
        text(QString()); // else an element without content would close itself, which HTML does not know
        write();
        m_xml.writeEndElement();
    }

private:
    void write(const Attributes &attributes)
    {
        for (const auto &[name, value] : attributes)
            m_xml.writeAttribute(name, value);
    }

    QXmlStreamWriter m_xml;
};

} // namespace quaderno
