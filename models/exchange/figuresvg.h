// A figure of the report as a drawing within an HTML page.
#pragma once

#include "analysis/figurecontents.h"
#include "data/numberformat.h"
#include "exchange/htmlwriter.h"

namespace quaderno
{

// SVG of as much width as there is, with words of one size, a title and the figure in words as its
// description; text is text, and what is a bar, a mean, a rule or a sign is told by classes that the page
// colours. A missing value is its sign where the bar would start.
void writeFigureSvg(HtmlWriter &html, const FigureContents &figure, const QString &id,
                    const NumberFormat &format);

} // namespace quaderno
