#include "window/theme.h"

#include <QApplication>
#include <QFont>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace quaderno
{

namespace
{

struct PaletteColours {
    QRgb background;
    QRgb panel;
    QRgb button;
    QRgb text;
    QRgb secondary;
    QRgb line;
    QRgb highlight;
    QRgb highlightedText;
};

QPalette paletteOf(const PaletteColours &colours)
{
    QPalette palette{QColor(colours.button), QColor(colours.panel)};
    palette.setColor(QPalette::WindowText, QColor(colours.text));
    palette.setColor(QPalette::Base, QColor(colours.background));
    palette.setColor(QPalette::AlternateBase, QColor(colours.panel));
    palette.setColor(QPalette::Text, QColor(colours.text));
    palette.setColor(QPalette::ButtonText, QColor(colours.text));
    palette.setColor(QPalette::PlaceholderText, QColor(colours.secondary));
    palette.setColor(QPalette::ToolTipBase, QColor(colours.background));
    palette.setColor(QPalette::ToolTipText, QColor(colours.text));
    palette.setColor(QPalette::Mid, QColor(colours.line));
    palette.setColor(QPalette::Highlight, QColor(colours.highlight));
    palette.setColor(QPalette::HighlightedText, QColor(colours.highlightedText));
    palette.setColor(QPalette::Link, QColor(colours.highlight));
    // Disabled words are not embossed.
    palette.setColor(QPalette::Disabled, QPalette::Light, QColor(colours.panel));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(colours.secondary));
    return palette;
}

} // namespace

Theme Theme::light()
{
    return {.isDark = false,
            .palette = paletteOf({.background = 0xFFFFFF,
                                  .panel = 0xF4F6F8,
                                  .button = 0xE9EDF1,
                                  .text = 0x1A1A1A,
                                  .secondary = 0x4A4F55,
                                  .line = 0xD5D9DE,
                                  .highlight = 0x1F5A96,
                                  .highlightedText = 0xFFFFFF}),
            .chart = ChartColours::light(),
            .error = QColor(0xA3161A),
            .warning = QColor(0x8F5B00),
            .explained = QColor(0x4B3F8F),
            .saved = QColor(0x00695C),
            .missing = QColor(0x5C636B),
            .selection = QColor(0xCFE1F3)};
}

Theme Theme::dark()
{
    return {.isDark = true,
            .palette = paletteOf({.background = 0x1B1E22,
                                  .panel = 0x24282D,
                                  .button = 0x30363C,
                                  .text = 0xECEEF0,
                                  .secondary = 0xB4BAC1,
                                  .line = 0x3A4046,
                                  .highlight = 0x5B97D0,
                                  .highlightedText = 0x101214}),
            .chart = ChartColours::dark(),
            .error = QColor(0xFF8A80),
            .warning = QColor(0xFFCF70),
            .explained = QColor(0xB9AEFF),
            .saved = QColor(0x5FD0C0),
            .missing = QColor(0xA9B0B7),
            .selection = QColor(0x2C4763)};
}

QPalette Theme::listPalette() const
{
    QPalette soft = palette;
    soft.setColor(QPalette::Highlight, selection);
    soft.setColor(QPalette::HighlightedText, palette.color(QPalette::Text));
    return soft;
}

Theme Theme::forAppearance(Appearance appearance, const QPalette &system)
{
    const bool systemIsDark = system.color(QPalette::Window).lightness() < 128;
    const bool isDark = appearance == Appearance::Dark || (appearance == Appearance::System && systemIsDark);
    return isDark ? dark() : light();
}

namespace
{

// Fusion draws the outlines of fields and ticks in a darker window colour: on a dark window nobody would see
// them.
class DarkFusionStyle : public QProxyStyle
{
public:
    DarkFusionStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        const bool isOutlined = element == PE_FrameLineEdit || element == PE_IndicatorCheckBox ||
                                element == PE_IndicatorRadioButton ||
                                element == PE_IndicatorItemViewItemCheck;
        if (!isOutlined || !option) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            return;
        }
        constexpr QRgb kWindowOfOutline = 0x9AA3AD;
        const auto drawn = [&](auto copy) {
            copy.palette.setColor(QPalette::Window, QColor(kWindowOfOutline));
            QProxyStyle::drawPrimitive(element, &copy, painter, widget);
        };
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option))
            drawn(*frame);
        else if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawn(*button);
        else
            drawn(*option);
    }
};

} // namespace

void applyTheme(QApplication &application, const Theme &theme)
{
    if (theme.isDark)
        application.setStyle(new DarkFusionStyle);
    else
        application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setPalette(theme.palette);
    QFont font = application.font();
    font.setPointSizeF(std::clamp(font.pointSizeF(), 9.0, 10.0));
    application.setFont(font);
}

} // namespace quaderno
