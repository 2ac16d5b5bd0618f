#include "exchange/boundedxml.h"

#include <QIODevice>

#include <algorithm>

namespace quaderno
{

namespace
{

constexpr qint64 kElementsBetweenQuestions = 4096;

} // namespace

// QXmlStreamReader holds a text or a tag as a whole, and compares each attribute with all before it: what is
// too long must not reach it.
class MarkupGuard : public QIODevice
{
public:
    explicit MarkupGuard(QIODevice &source) : m_source(source) { open(ReadOnly | Unbuffered); }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] BoundedXml::Fault fault() const { return m_fault; }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }

protected:
    qint64 readData(char *bytes, qint64 most) override
    {
        if (m_fault != BoundedXml::Fault::None)
            return -1;
        const qint64 got = m_source.read(bytes, most);
        for (qint64 at = 0; at < got && m_fault == BoundedXml::Fault::None; ++at)
            look(bytes[at]);
        m_bytesRead += std::max<qint64>(got, 0);
        return m_fault == BoundedXml::Fault::None ? got : -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    enum class Place { Text, TagStart, Tag, Attribute };

    void look(char c)
    {
        ++m_length;
        if (c == '<') // never in an attribute, so whatever was open is closed
            enter(Place::TagStart);
        else if (m_place == Place::TagStart)
            m_place = c == '!' || c == '?' ? Place::Text : Place::Tag;
        else if (m_place == Place::Tag)
            lookInTag(c);
        else if (m_place == Place::Attribute && c == m_quote)
            m_place = Place::Tag;
        if (m_place == Place::Text
                ? m_length > BoundedXml::kLongestText
                : m_length > BoundedXml::kLongestTag || m_attributes > BoundedXml::kMostAttributes)
            m_fault = m_place == Place::Text ? BoundedXml::Fault::TooLong : BoundedXml::Fault::TooDeep;
    }

    void lookInTag(char c)
    {
        if (c == '>') {
            enter(Place::Text);
        } else if (c == '"' || c == '\'') {
            m_place = Place::Attribute;
            m_quote = c;
        } else if (c == '=') {
            ++m_attributes;
        }
    }

    void enter(Place place)
    {
        m_place = place;
        m_length = 0;
        m_attributes = 0;
    }

    QIODevice &m_source;
    Place m_place = Place::Text;
    qint64 m_length = 0;
    int m_attributes = 0;
    char m_quote = 0;
    qint64 m_bytesRead = 0;
    BoundedXml::Fault m_fault = BoundedXml::Fault::None;
};

BoundedXml::BoundedXml(QIODevice &device, std::function<bool(qint64)> goesOn)
    : m_guard(std::make_unique<MarkupGuard>(device)), m_xml(m_guard.get()), m_goesOn(std::move(goesOn))
{
}

BoundedXml::~BoundedXml() = default;

bool BoundedXml::next()
{
    return nextWithin(0);
}

bool BoundedXml::nextWithin(int depth)
{
    while (!m_hasEnded) {
        const auto token = read();
        if (token == QXmlStreamReader::StartElement)
            return true;
        if (m_depth < depth)
            return false;
    }
    return false;
}

void BoundedXml::skip()
{
    const int outside = m_depth - 1;
    while (m_depth > outside && !m_hasEnded)
        read();
}

QString BoundedXml::text(const StandIn &standIn)
{
    QString text;
    const int outside = m_depth - 1;
    while (m_depth > outside && !m_hasEnded) {
        const auto token = read();
        if (token == QXmlStreamReader::Characters) {
            text += m_xml.text();
        } else if (token == QXmlStreamReader::StartElement && standIn) {
            if (const auto instead = standIn(*this)) {
                text += *instead;
                skip();
            }
        }
        if (text.size() > kLongestText)
            fail(Fault::TooLong);
    }
    return text;
}

BoundedXml::Fault BoundedXml::fault() const
{
    return m_guard->fault() == Fault::None ? m_fault : m_guard->fault();
}

// The one place where a token is read.
QXmlStreamReader::TokenType BoundedXml::read()
{
    const auto token = m_xml.readNext();
    if (token == QXmlStreamReader::StartElement) {
        if (++m_depth > kDeepest)
            fail(Fault::TooDeep);
        if (++m_elements % kElementsBetweenQuestions == 0 && m_goesOn && !m_goesOn(m_guard->bytesRead()))
            fail(Fault::Stopped);
    } else if (token == QXmlStreamReader::EndElement) {
        --m_depth;
    } else if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::Invalid) {
        fail(Fault::Damaged);
    } else if (token == QXmlStreamReader::EndDocument) {
        m_hasEnded = true;
    }
    return m_hasEnded ? QXmlStreamReader::NoToken : token;
}

void BoundedXml::fail(Fault fault)
{
    if (m_fault == Fault::None)
        m_fault = fault;
    m_hasEnded = true;
}

} // namespace quaderno
