#include "paper/paperstyle.h"

#include <QFontDatabase>
#include <QPaintEngine>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace quaderno::paper
{

namespace
{

QFont paperFont(Face face, qreal points)
{
    QFont font(fontFamily());
    font.setPixelSize(qRound(points * kPoint));
    font.setBold(face == Face::Bold);
    font.setItalic(face == Face::Italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    // The same glyphs on every machine: nothing is borrowed from the fonts that happen to be installed.
    font.setStyleStrategy(QFont::NoFontMerging);
    return font;
}

bool registerFonts()
{
    bool all = true;
    for (const auto &face : {u"Regular"_s, u"Bold"_s, u"Italic"_s}) {
        const int id = QFontDatabase::addApplicationFont(u":/fonts/LiberationSans-%1.ttf"_s.arg(face));
        all = all && QFontDatabase::applicationFontFamilies(id).contains(fontFamily());
    }
    return all;
}

// Joiners and variation selectors only make sense beside a character that is replaced anyway.
bool isInvisible(char32_t character)
{
    return QChar::category(character) == QChar::Other_Format || (character >= 0xFE00 && character <= 0xFE0F);
}

} // namespace

QString fontFamily()
{
    return u"Liberation Sans"_s;
}

TextStyle::TextStyle(Face face, qreal points, qreal linePoints, const QColor &colour)
    : m_font(paperFont(face, points)), m_metrics(m_font), m_colour(colour), m_lineHeight(linePoints * kPoint),
      m_shaped(std::make_shared<QHash<QString, ShapedText>>())
{
}

const TextStyle::ShapedText &TextStyle::shaped(const QString &text) const
{
    const auto found = m_shaped->constFind(text);
    if (found != m_shaped->constEnd()) {
        return *found;
    }
    QTextLayout layout(text, m_font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid()) {
        return *m_shaped->insert(text, {});
    }
    return *m_shaped->insert(text, {.glyphs = line.glyphRuns(), .width = line.naturalTextWidth()});
}

QStringList TextStyle::wrapEvenly(const QString &text, qreal width) const
{
    QStringList lines = wrap(text, width);
    constexpr qreal kStep = 4; // points
    for (qreal narrower = width - kStep; lines.size() > 1 && narrower > width / 2; narrower -= kStep) {
        QStringList even = wrap(text, narrower);
        if (even.size() > lines.size())
            break;
        lines = std::move(even);
    }
    return lines;
}

QStringList TextStyle::wrap(const QString &text, qreal width) const
{
    if (this->width(text) <= width) {
        return {text};
    }
    QTextLayout layout(text, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

void TextStyle::draw(QPainter &painter, qreal x, qreal y, const QString &text) const
{
    const qreal top = y + (m_lineHeight - m_metrics.ascent() - m_metrics.descent()) / 2;
    painter.setPen(m_colour);
    if (painter.paintEngine()->type() == QPaintEngine::Pdf) {
        for (const QGlyphRun &run : shaped(text).glyphs) {
            painter.drawGlyphRun(QPointF(x, top), run);
        }
    } else {
        painter.setFont(m_font); // an SVG keeps words only when it is given words
        painter.drawText(QPointF(x, top + m_metrics.ascent()), text);
    }
}

void TextStyle::drawCentred(QPainter &painter, qreal x, qreal y, const QString &text) const
{
    draw(painter, x - width(text) / 2, y, text);
}

void TextStyle::drawRight(QPainter &painter, qreal x, qreal y, const QString &text) const
{
    draw(painter, x - width(text), y, text);
}

PaperStyles::PaperStyles() : m_coverage(QRawFont::fromFont(paperFont(Face::Regular, 10))) {}

Result<PaperStyles> PaperStyles::load()
{
    static const bool registered = registerFonts();
    if (!registered) {
        return unreadable(
            tr("The fonts of the report are missing from this copy of the program: install it again."));
    }
    return PaperStyles();
}

QString PaperStyles::printable(const QString &text) const
{
    const auto isPlain = [](QChar c) {
        return c >= u' ' && c < u'\u017F' && c != u'\u007F' && c != u'\u00AD';
    };
    if (std::ranges::all_of(text, isPlain)) {
        return text;
    }
    QString result;
    for (const char32_t character : text.normalized(QString::NormalizationForm_C).toUcs4()) {
        if (QChar::isSpace(character) || character < U' ') {
            result += u' ';
        } else if (isInvisible(character)) {
            continue;
        } else if (m_coverage.supportsCharacter(static_cast<quint32>(character))) {
            result += QString::fromUcs4(&character, 1);
        } else {
            result += u'?';
        }
    }
    return result;
}

} // namespace quaderno::paper
