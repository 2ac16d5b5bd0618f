// The questionnaire of one zone and year on paper, to fill by hand or to keep (ux.md 9).
#pragma once

#include "analysis/questionnairecontents.h"
#include "paper/report.h"

namespace quaderno
{

struct QuestionnaireOptions {
    QuestionnaireKind kind = QuestionnaireKind::Filled;
    Language language = Language::Italian;
};

// Writes the questionnaire of zone `refArea` in `year` as PDF/A-1b; path, bytes and `progress` as for the
// report.
[[nodiscard]] Outcome writeQuestionnairePdf(const DataSet &dataSet, int refArea, int year,
                                            const QuestionnaireOptions &options, const QString &path,
                                            const Progress &progress = {});

// The same pages on a printer; A4.
void printQuestionnaire(const DataSet &dataSet, int refArea, int year, const QuestionnaireOptions &options,
                        QPagedPaintDevice &printer);

} // namespace quaderno
