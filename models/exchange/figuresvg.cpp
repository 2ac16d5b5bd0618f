#include "exchange/figuresvg.h"

#include <algorithm>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// In units of the drawing, whose type has a size of 12.
constexpr double kPitch = 20;
constexpr double kBarHeight = 13;
constexpr double kLetterWidth = 6.6;
constexpr double kPlotWidth = 440;
constexpr double kRightMargin = 64; // the value at the end of the longest bar
constexpr double kTopMargin = 26;   // the ticks above
constexpr double kBottomMargin = 26;
constexpr double kMeanGap = kPitch / 2;
constexpr double kTextGap = 5;
constexpr double kBaseline = 4; // of text below the middle of its line

class FigureSvg
{
public:
    FigureSvg(HtmlWriter &html, const FigureContents &figure, const QString &id, const NumberFormat &format)
        : m_html(html), m_figure(figure), m_id(id), m_format(format)
    {
        qsizetype longest = 0;
        double bottom = kTopMargin;
        for (const FigureBar &bar : figure.bars) {
            longest = std::max(longest, bar.label.size());
            if (bar.isMean)
                bottom += kMeanGap;
            m_middles.push_back(bottom + kPitch / 2);
            bottom += kPitch;
        }
        m_left = static_cast<double>(longest) * kLetterWidth + 2 * kTextGap;
        m_bottom = bottom;
    }

    void write()
    {
        const QString titleId = m_id + u"-title"_s;
        const QString wordsId = m_id + u"-words"_s;
        const QString box =
            u"0 0 %1 %2"_s.arg(number(m_left + kPlotWidth + kRightMargin), number(m_bottom + kBottomMargin));
        m_html.within(u"svg"_s,
                      {{u"xmlns"_s, u"http://www.w3.org/2000/svg"_s},
                       {u"role"_s, u"img"_s},
                       {u"aria-labelledby"_s, titleId},
                       {u"aria-describedby"_s, wordsId},
                       {u"viewBox"_s, box}},
                      [&] {
                          m_html.element(u"title"_s, m_figure.heading(), {{u"id"_s, titleId}});
                          m_html.element(u"desc"_s, m_figure.description(), {{u"id"_s, wordsId}});
                          writeAxis();
                          for (size_t at = 0; at < m_figure.bars.size(); ++at)
                              writeBar(m_figure.bars[at], m_middles[at]);
                          if (const auto mean = m_figure.mean())
                              line(xOf(std::max(0.0, *mean)), kTopMargin, xOf(std::max(0.0, *mean)), m_bottom,
                                   u"meanline"_s);
                          line(m_left, kTopMargin, m_left, m_bottom, u"axis"_s);
                      });
    }

private:
    static QString number(double value) { return QString::number(value, 'f', 1); }
    [[nodiscard]] double xOf(double value) const
    {
        return m_left + value / m_figure.axis.maximum * kPlotWidth;
    }

    void writeAxis()
    {
        for (int tick = 0; tick < m_figure.axis.tickCount(); ++tick) {
            const double value = tick * m_figure.axis.step;
            const int decimals = m_figure.axis.decimals;
            const QString label = m_format.format(value, decimals, decimals);
            line(xOf(value), kTopMargin, xOf(value), m_bottom, u"grid"_s);
            text(xOf(value), kTopMargin - 2 * kTextGap, label, u"tick"_s);
            text(xOf(value), m_bottom + kBottomMargin - 2 * kTextGap, label, u"tick"_s);
        }
    }

    void writeBar(const FigureBar &bar, double middle)
    {
        const QString name = bar.isMean ? u"mean"_s : u"bar"_s;
        m_html.within(u"g"_s, {{u"class"_s, name}}, [&] {
            m_html.element(u"title"_s, bar.hint);
            text(m_left - kTextGap, middle + kBaseline, bar.label, u"name"_s);
            const double end = bar.value.value ? xOf(*bar.value.value) : m_left;
            if (end > m_left)
                m_html.empty(u"rect"_s, {{u"x"_s, number(m_left)},
                                         {u"y"_s, number(middle - kBarHeight / 2)},
                                         {u"width"_s, number(end - m_left)},
                                         {u"height"_s, number(kBarHeight)}});
            text(end + kTextGap, middle + kBaseline, bar.text, bar.value.value ? u"value"_s : u"missing"_s);
        });
        m_html.lineEnd();
    }

    void line(double x1, double y1, double x2, double y2, const QString &name)
    {
        m_html.empty(u"line"_s, {{u"class"_s, name},
                                 {u"x1"_s, number(x1)},
                                 {u"y1"_s, number(y1)},
                                 {u"x2"_s, number(x2)},
                                 {u"y2"_s, number(y2)}});
    }

    void text(double x, double y, const QString &words, const QString &name)
    {
        if (!words.isEmpty())
            m_html.element(u"text"_s, words, {{u"class"_s, name}, {u"x"_s, number(x)}, {u"y"_s, number(y)}});
    }

    HtmlWriter &m_html;
    const FigureContents &m_figure;
    QString m_id;
    const NumberFormat &m_format;
    std::vector<double> m_middles; // one for each bar
    double m_left = 0;             // where bars start
    double m_bottom = 0;           // of the last bar's line
};

} // namespace

void writeFigureSvg(HtmlWriter &html, const FigureContents &figure, const QString &id,
                    const NumberFormat &format)
{
    FigureSvg(html, figure, id, format).write();
}

} // namespace quaderno
