// The data sets that the tests share.
#pragma once

#include "catalogue/catalogueloader.h"
#include "storage/dataset.h"

#include <QTest>

namespace quaderno::tests
{

// The value of a result that must be there; the sentence of its error ends the test otherwise.
template <typename T> T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(result).value();
}

inline std::unique_ptr<DataSet> printedEdition()
{
    return valueOf(DataSet::bundledEdition(QStringLiteral("2008-2011")));
}

inline QString miniCatalogueFolder()
{
    return QFINDTESTDATA("data/mini-catalogue/trasporto-sociale");
}

// Three zones and two years of the tiny second service, nothing entered.
inline NewDataSet miniContents()
{
    return {.service = QStringLiteral("trasporto-sociale"),
            .zones = {{QStringLiteral("nord"), QStringLiteral("Nord")},
                      {QStringLiteral("centro"), QStringLiteral("Centro")},
                      {QStringLiteral("sud"), QStringLiteral("Sud")}},
            .years = {2020, 2021},
            .change = {.at = QDateTime({2021, 1, 1}, {0, 0}, Qt::UTC), .source = QStringLiteral("test")}};
}

inline std::unique_ptr<DataSet> miniDataSet()
{
    return valueOf(DataSet::createInMemory(valueOf(loadCatalogue(miniCatalogueFolder())), miniContents()));
}

inline ObsKey keyOf(const DataSet &dataSet, int refArea, int year, const char *variable)
{
    return {refArea, year, dataSet.catalogue().variableIndex(QString::fromLatin1(variable)).value()};
}

inline void enter(DataSet &dataSet, int refArea, int year, const char *variable,
                  const Observation &observation)
{
    const ObservationEdit edit{keyOf(dataSet, refArea, year, variable), observation};
    const Outcome done = dataSet.commit(std::span(&edit, 1), QString::fromLatin1(variable));
    QVERIFY2(done.isOk(), done ? "" : qPrintable(done.error().message));
}

} // namespace quaderno::tests
