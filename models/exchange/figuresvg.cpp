#include "exchange/figuresvg.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// In pixels: words keep their size, only bars are as wide as there is room. The style sheet gives the height
// of a row and leaves room for the names, on the left or above the bars.
constexpr double kBarHeight = 13;
constexpr double kLetterWidth = 6.6;
constexpr double kTopMargin = 26; // the ticks above
constexpr double kTextGap = 5;
constexpr double kBaseline = 4;  // of text below the middle of its line
constexpr double kMeanGap = 0.5; // of a row

class FigureSvg
{
public:
    FigureSvg(HtmlWriter &html, const FigureContents &figure, const QString &id, const NumberFormat &format)
        : m_html(html), m_figure(figure), m_id(id), m_format(format)
    {
        qsizetype longest = 0;
        for (const FigureBar &bar : figure.bars) {
            longest = std::max(longest, bar.label.size());
            m_rowCount += bar.isMean ? kMeanGap : 0;
            m_rows.push_back(m_rowCount);
            ++m_rowCount;
        }
        m_names = static_cast<double>(longest) * kLetterWidth + 2 * kTextGap;
    }

    void write()
    {
        const QString titleId = m_id + u"-title"_s;
        const QString wordsId = m_id + u"-words"_s;
        const QString room = u"--rows: %1; --names: %2px"_s.arg(number(m_rowCount), number(m_names));
        m_html.within(u"svg"_s,
                      {{u"xmlns"_s, u"http://www.w3.org/2000/svg"_s},
                       {u"role"_s, u"img"_s},
                       {u"aria-labelledby"_s, titleId},
                       {u"aria-describedby"_s, wordsId},
                       {u"style"_s, room}},
                      [&] {
                          m_html.element(u"title"_s, m_figure.heading(), {{u"id"_s, titleId}});
                          m_html.element(u"desc"_s, m_figure.description(), {{u"id"_s, wordsId}});
                          writeAxis();
                          for (size_t at = 0; at < m_figure.bars.size(); ++at)
                              writeBar(m_figure.bars[at], m_rows[at]);
                          if (const auto mean = m_figure.mean())
                              line(xOf(std::max(0.0, *mean)), u"meanline"_s);
                          line(xOf(0), u"axis"_s);
                      });
    }

private:
    static QString number(double value) { return QString::number(value, 'f', 1); }
    // Of the room for bars.
    [[nodiscard]] QString xOf(double value) const
    {
        return number(value / m_figure.axis.maximum * 100) + u'%';
    }

    void writeAxis()
    {
        for (int tick = 0; tick < m_figure.axis.tickCount(); ++tick) {
            const double value = tick * m_figure.axis.step;
            const int decimals = m_figure.axis.decimals;
            const QString label = m_format.format(value, decimals, decimals);
            line(xOf(value), u"grid"_s);
            text(label, u"tick"_s, {{u"x"_s, xOf(value)}, {u"y"_s, number(kTopMargin - 2 * kTextGap)}});
            text(label, u"tick"_s,
                 {{u"x"_s, xOf(value)}, {u"y"_s, u"100%"_s}, {u"dy"_s, number(kTopMargin - 2 * kTextGap)}});
        }
    }

    // Around the middle of its row, to which the style sheet moves it.
    void writeBar(const FigureBar &bar, double row)
    {
        const QString name = bar.isMean ? u"mean"_s : u"bar"_s;
        m_html.within(u"g"_s, {{u"class"_s, name}, {u"style"_s, u"--row: "_s + number(row)}}, [&] {
            m_html.element(u"title"_s, bar.hint);
            text(bar.label, u"name"_s, {{u"x"_s, number(-kTextGap)}, {u"y"_s, number(kBaseline)}});
            const double value = std::max(0.0, bar.value.value.value_or(0));
            if (value > 0)
                m_html.empty(u"rect"_s, {{u"x"_s, u"0"_s},
                                         {u"y"_s, number(-kBarHeight / 2)},
                                         {u"width"_s, xOf(value)},
                                         {u"height"_s, number(kBarHeight)}});
            text(bar.shown(), bar.value.value ? u"value"_s : u"missing"_s,
                 {{u"x"_s, xOf(value)}, {u"dx"_s, number(kTextGap)}, {u"y"_s, number(kBaseline)}});
        });
        m_html.lineEnd();
    }

    // From top to bottom.
    void line(const QString &x, const QString &name)
    {
        m_html.empty(u"line"_s, {{u"class"_s, name},
                                 {u"x1"_s, x},
                                 {u"y1"_s, number(kTopMargin)},
                                 {u"x2"_s, x},
                                 {u"y2"_s, u"100%"_s}});
    }

    void text(const QString &words, const QString &name, HtmlWriter::Attributes place)
    {
        place.emplace_back(u"class"_s, name);
        if (!words.isEmpty())
            m_html.element(u"text"_s, words, place);
    }

    HtmlWriter &m_html;
    const FigureContents &m_figure;
    QString m_id;
    const NumberFormat &m_format;
    std::vector<double> m_rows; // one for each bar
    double m_rowCount = 0;
    double m_names = 0; // room for the longest
};

} // namespace

void writeFigureSvg(HtmlWriter &html, const FigureContents &figure, const QString &id,
                    const NumberFormat &format)
{
    FigureSvg(html, figure, id, format).write();
}

} // namespace quaderno
