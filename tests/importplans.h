// Plans of imports into empty questionnaires of three zones, 2010 and 2011, as lines of text.
#pragma once

#include "editions.h"
#include "exchange/importplan.h"
#include "exchange/textgrid.h"

#include <QTest>

namespace quaderno::tests
{

using namespace Qt::StringLiterals;

class ImportPlans : public QObject
{
protected:
    void makeDataSet()
    {
        m_dataSet = valueOf(
            DataSet::createInMemory(valueOf(loadCatalogue(builtInCatalogueFolder(u"segretariato-sociale"_s))),
                                    {.service = u"segretariato-sociale"_s,
                                     .zones = {{u"elba"_s, u"Elba"_s},
                                               {u"alta-val-d-elsa"_s, u"Alta Val d’Elsa"_s},
                                               {u"firenze"_s, u"Firenze"_s}},
                                     .years = {2010, 2011},
                                     .change = {.at = QDateTime({2011, 1, 1}, {0, 0}, Qt::UTC)}}));
    }

    [[nodiscard]] ImportRequest ofElba() const { return {.refArea = m_elba, .timePeriod = 2011}; }

    [[nodiscard]] Result<ImportPlan> planOf(const QString &sheet, const ImportRequest &request) const
    {
        return planImport(m_dataSet->catalogue(), m_dataSet->observations(),
                          valueOf(TextGrid::fromClipboard(sheet)), request);
    }

    // "2 elba 2011 users New 1.219" a line: row, key, verdict, how it was read or the sentence.
    [[nodiscard]] QString printed(const ImportPlan &plan) const
    {
        static const QStringList verdicts{u"New"_s,     u"Changed"_s, u"Same"_s,    u"Blank"_s,
                                          u"Missing"_s, u"Hidden"_s,  u"Unread"_s,  u"Text"_s,
                                          u"Part"_s,    u"LeftOut"_s, u"Rejected"_s};
        QString text;
        for (const ProposedCell &cell : plan.cells) {
            QStringList words{QString::number(cell.row)};
            if (cell.key)
                words << m_dataSet->zones()[static_cast<size_t>(cell.key->refArea)].code
                      << QString::number(cell.key->timePeriod)
                      << m_dataSet->catalogue().variables[static_cast<size_t>(cell.key->variable)].name;
            words << verdicts.at(static_cast<int>(cell.verdict));
            const QString read = ImportText::readAs(m_dataSet->catalogue(), cell, Language::Italian);
            if (const QString sentence = read + cell.sentence; !sentence.isEmpty())
                words << sentence;
            text += words.join(u' ') + u'\n';
        }
        return text;
    }

    [[nodiscard]] QString printed(const QString &sheet, const ImportRequest &request) const
    {
        return printed(valueOf(planOf(sheet, request)));
    }

    std::unique_ptr<DataSet> m_dataSet;
    int m_elba = 0;
};

} // namespace quaderno::tests
