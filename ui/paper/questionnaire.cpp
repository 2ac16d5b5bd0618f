#include "paper/questionnaire.h"

#include "paper/pdffile.h"
#include "paper/questionnairelayout.h"

namespace quaderno
{

namespace
{

paper::Layout questionnairePages(const DataSet &dataSet, int refArea, int year,
                                 const QuestionnaireOptions &options)
{
    return [=, &dataSet](const paper::PaperStyles &styles) {
        const ReportOptions reportOptions{.years = {year, year}, .language = options.language};
        return paper::layOutQuestionnaire(
            questionnaireContents(dataSet, refArea, year, options.kind, options.language),
            reportFrame(dataSet, reportOptions), styles);
    };
}

} // namespace

Outcome writeQuestionnairePdf(const DataSet &dataSet, int refArea, int year,
                              const QuestionnaireOptions &options, const QString &path,
                              const Progress &progress)
{
    return paper::writePdf(questionnairePages(dataSet, refArea, year, options), path, progress);
}

void printQuestionnaire(const DataSet &dataSet, int refArea, int year, const QuestionnaireOptions &options,
                        QPagedPaintDevice &printer)
{
    paper::printPages(questionnairePages(dataSet, refArea, year, options), printer);
}

} // namespace quaderno
