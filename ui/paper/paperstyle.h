// What the page looks like (ux.md 9): measures, colours, and the fonts that travel inside the program.
#pragma once

#include "data/result.h"

#include <QColor>
#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QHash>
#include <QRawFont>
#include <QRectF>
#include <QStringList>

#include <memory>

class QPainter;

namespace quaderno::paper
{

// Everything on paper is laid out in units of 1/1440 inch: fine enough that no advance is rounded, and an A4
// page stays under the 32767 that PDF/A-1 allows for a coordinate.
inline constexpr int kUnitsPerInch = 1440;
inline constexpr qreal kPoint = kUnitsPerInch / 72.0;
inline constexpr qreal kMillimetre = kUnitsPerInch / 25.4;

inline constexpr QSizeF kPageSize{210 * kMillimetre, 297 * kMillimetre};
inline constexpr QRectF kTextArea{22.5 * kMillimetre, 22 * kMillimetre, 165 * kMillimetre, 255 * kMillimetre};

// No colour is transparent: PDF/A-1 knows no opacity.
struct PaperColours {
    QColor text{0x1A1A1A};
    QColor secondary{0x4A4F55};
    QColor rowRule{0xD5D9DE};
};

enum class Face { Regular, Bold, Italic };

// A font, its colour and the height of its line, in page units.
class TextStyle
{
public:
    TextStyle(Face face, qreal points, qreal linePoints, const QColor &colour = PaperColours{}.text);

    [[nodiscard]] qreal lineHeight() const { return m_lineHeight; }
    [[nodiscard]] qreal width(const QString &text) const { return shaped(text).width; }
    // Broken at words, and inside a word only where the word alone is wider than `width`.
    [[nodiscard]] QStringList wrap(const QString &text, qreal width) const;
    // The same in as many lines, which are as even as can be: no word stands alone under a title.
    [[nodiscard]] QStringList wrapEvenly(const QString &text, qreal width) const;

    // One line whose box has its top at `y`; x is the left end, the middle or the right end of the text.
    void draw(QPainter &painter, qreal x, qreal y, const QString &text) const;
    void drawCentred(QPainter &painter, qreal x, qreal y, const QString &text) const;
    void drawRight(QPainter &painter, qreal x, qreal y, const QString &text) const;

private:
    struct ShapedText {
        QList<QGlyphRun> glyphs;
        qreal width = 0;
    };
    [[nodiscard]] const ShapedText &shaped(const QString &text) const;

    QFont m_font;
    QFontMetricsF m_metrics;
    QColor m_colour;
    qreal m_lineHeight;
    // The same names and signs stand on every page, and each is measured before it is drawn: shaping each
    // text once takes a fifth off the report's time. Copies of a style share it.
    std::shared_ptr<QHash<QString, ShapedText>> m_shaped;
};

// The styles of the report. Nothing is smaller than 8 pt.
class PaperStyles
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::PaperStyles)

public:
    // Registers the fonts of the program; fails with a sentence when they are not there.
    [[nodiscard]] static Result<PaperStyles> load();

    // `text` in one line, with what the fonts cannot draw (an emoji typed in a note) replaced: a missing
    // character would make the file invalid as PDF/A.
    [[nodiscard]] QString printable(const QString &text) const;

    PaperColours colours;
    TextStyle body{Face::Regular, 10, 14};
    TextStyle bodyBold{Face::Bold, 10, 14};
    TextStyle cover{Face::Bold, 26, 32};
    TextStyle part{Face::Bold, 20, 26};
    TextStyle chapter{Face::Bold, 16, 22};
    TextStyle subheading{Face::Bold, 12, 18};
    TextStyle title{Face::Bold, 10, 13};
    TextStyle cell{Face::Regular, 9, 11};
    TextStyle cellBold{Face::Bold, 9, 11};
    TextStyle head{Face::Bold, 9, 11};
    TextStyle note{Face::Regular, 8, 11};
    TextStyle noteItalic{Face::Italic, 8, 11};
    TextStyle running{Face::Regular, 8, 11, PaperColours{}.secondary};

private:
    PaperStyles();

    QRawFont m_coverage;
};

// The family of all text on paper.
[[nodiscard]] QString fontFamily();

} // namespace quaderno::paper
