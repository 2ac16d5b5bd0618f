// One question of the questionnaire on paper: its label on the left; on the right its answer or the room for
// it, and below that what there is to say of the answer.
#pragma once

#include "analysis/questionnairecontents.h"
#include "paper/paperstyle.h"

#include <functional>
#include <vector>

namespace quaderno::paper
{

// A part of a page that no page break divides; its function paints it with its top at `y`.
struct Band {
    qreal height = 0;
    std::function<void(QPainter &, qreal y)> paint;
};
using Bands = std::vector<Band>;

[[nodiscard]] qreal heightOf(const Bands &bands);

struct QuestionContext {
    const PaperStyles &styles;
    QuestionnaireKind kind;
    int previousYear;
};

// The question from top to bottom, never empty.
[[nodiscard]] Bands questionBands(const QuestionnaireQuestion &question, const QuestionContext &context);

// Whether last year's answer stands in a column of its own, under a head.
[[nodiscard]] bool hasPreviousColumn(const QuestionnaireQuestion &question);

} // namespace quaderno::paper
