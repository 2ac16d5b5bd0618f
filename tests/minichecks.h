// The tiny service with a sheet of checks of its own, and questionnaires written as words.
#pragma once

#include "analysis/checks.h"
#include "catalogue/catalogueloader.h"
#include "data/numberformat.h"
#include "editions.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace quaderno::tests
{

using namespace Qt::StringLiterals;

inline constexpr char kColumns[] =
    "name,type,severity,left,operator,right,if_missing,parameters,message_it,message_en\n";

// The tiny service with `rows` as its sheet of checks.
inline Catalogue miniWithChecks(const QString &rows)
{
    QTemporaryDir folder;
    for (const QString &name : QDir(miniCatalogueFolder()).entryList(QDir::Files))
        QFile::copy(miniCatalogueFolder() + u'/' + name, folder.filePath(name));
    QFile sheet(folder.filePath(u"checks.csv"_s));
    QFile::setPermissions(sheet.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    if (!sheet.open(QIODevice::WriteOnly | QIODevice::Truncate))
        qFatal("%s", qPrintable(sheet.errorString()));
    sheet.write(kColumns + rows.toUtf8() + '\n');
    sheet.close();
    return valueOf(loadCatalogue(folder.path()));
}

// "10", a letter of a missing status, or a text; "5E" is an estimate.
inline Observation answer(const QString &text)
{
    if (text.size() == 1 && text.front().isUpper())
        return {.status = obsStatusFromLetter(text.front()).value()};
    if (const auto value = NumberFormat::parsePlain(text))
        return {.value = value};
    const QChar last = text.isEmpty() ? QChar() : text.back();
    if (last.isUpper())
        return {.value = NumberFormat::parsePlain(text.chopped(1)), .status = *obsStatusFromLetter(last)};
    return {.text = text};
}

// "rides=10 2019:rides=12": answers of one zone, of 2021 unless a year says otherwise.
inline void enterAll(Observations &observations, const Catalogue &catalogue, int zone, const QString &answers)
{
    for (const QString &part : answers.split(u' ', Qt::SkipEmptyParts)) {
        const int year = part.contains(u':') ? part.section(u':', 0, 0).toInt() : 2021;
        const QString rest = part.section(u':', -1);
        observations.set({zone, year, catalogue.variableIndex(rest.section(u'=', 0, 0)).value()},
                         answer(rest.section(u'=', 1)));
    }
}

// All zones in the survey from 2018 to 2021, nothing entered.
inline Observations emptyObservations(const Catalogue &catalogue, int zones = 3)
{
    std::vector<Zone> named;
    for (int zone = 0; zone < zones; ++zone)
        named.push_back({.code = u"z%1"_s.arg(zone), .name = u"Z%1"_s.arg(zone)});
    Observations observations(named, {2018, 2021}, static_cast<int>(catalogue.variables.size()));
    for (int zone = 0; zone < zones; ++zone) {
        for (int year = 2018; year <= 2021; ++year)
            observations.setInSurvey(zone, year, true);
    }
    return observations;
}

// "key | basis | message" of each finding of zone 0 in 2021.
inline QStringList found(const Catalogue &catalogue, const Observations &observations,
                         Language language = Language::Italian)
{
    QStringList lines;
    for (const Finding &finding : questionnaireFindings(catalogue, observations, 0, 2021, language))
        lines.append(QStringList{finding.key, finding.basis, finding.message}.join(u" | "_s));
    return lines;
}

} // namespace quaderno::tests
