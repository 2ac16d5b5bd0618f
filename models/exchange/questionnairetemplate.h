// A questionnaire as an Excel workbook that a zone fills in and sends back.
#pragma once

#include "data/language.h"
#include "data/result.h"

#include <QByteArray>
#include <QCoreApplication>

namespace quaderno
{

class DataSet;

class QuestionnaireTemplate
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::QuestionnaireTemplate)

public:
    // One sheet with a row per question (per choice where several may hold: x or nothing), with what is
    // stored already, last year's answer beside it; only answers and notes can be written into. planImport()
    // gets from it exactly what was stored. The same bytes from the same data. The labels of the catalogue
    // are in `language`, the other words in the installed one.
    [[nodiscard]] static Outcome write(const DataSet &dataSet, int refArea, int year, Language language,
                                       const QString &path);
};

} // namespace quaderno
