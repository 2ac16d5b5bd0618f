#include "storage/verification.h"

#include "analysis/answers.h"
#include "catalogue/catalogueloader.h"
#include "storage/database.h"
#include "storage/dataset.h"
#include "storage/filelimits.h"
#include "storage/rows.h"
#include "storage/schema.h"

#include <algorithm>
#include <map>
#include <set>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// A version that an answer had, and the acts that wrote it and put an end to it.
struct PastVersion {
    qint64 writtenBy = 0;
    qint64 closedBy = 0;
    bool isRemoval = false;
};

// A name in a sentence: cut off, and with a code in the place of a letter that would not be seen there, or
// would turn the rest of the line around.
QString shown(const QString &name)
{
    QString text;
    for (const QChar letter : name.left(kLongestName)) {
        if (letter.category() == QChar::Other_Format)
            text += u"<U+%1>"_s.arg(uint(letter.unicode()), 4, 16, QChar(u'0'));
        else
            text += letter;
    }
    return text;
}

using Cell = std::pair<qint64, qint64>; // questionnaire, variable

// Whether `next` is what came after `past`: the act that closed one wrote the other; after a removal a later
// one did.
bool follows(const PastVersion &past, qint64 next)
{
    return past.isRemoval ? next > past.closedBy : next == past.closedBy;
}

} // namespace

Result<QStringList> Verification::faultsOf(const QString &path)
{
    auto database = Database::open(path, Access::ReadOnly);
    if (!database)
        return database.error();
    Verification verification(*database.value());
    if (const Outcome known = verification.identify(); !known)
        return known.error();
    // What cannot be read any further is a fault too.
    if (const Outcome found = verification.findAll(); !found)
        verification.m_faults.append(found.error().message);
    if (verification.m_faults.isEmpty()) {
        if (const Outcome opened = verification.openAsTheProgramDoes(); !opened)
            verification.m_faults.append(opened.error().message);
    }
    return verification.m_faults;
}

// What keeps the program from opening a file is a fault: its answers against the catalogue of its service. Of
// a service that this program does not have nothing more can be said.
Outcome Verification::openAsTheProgramDoes()
{
    const auto service = m_database.first(u"SELECT name FROM service ORDER BY id LIMIT 1"_s, {},
                                          [](const Row &row) { return row.text(0); });
    if (!service)
        return service.error();
    const QString name = service.value().value_or(QString());
    if (!builtInServices().contains(name)) {
        m_faults.append(
            tr("This program has no service “%1”: what its answers may be is not known.").arg(name));
        return Done{};
    }
    const auto opened = DataSet::open(m_database.path(), Access::ReadOnly);
    if (!opened)
        return opened.error();
    const Catalogue &catalogue = opened.value()->catalogue();
    for (const auto find :
         {&Verification::findInCodes, &Verification::findInReasons, &Verification::findInValues}) {
        if (const Outcome done = (this->*find)(catalogue); !done)
            return done;
    }
    return Done{};
}

// What is asked, and computed, is known by its code for ever: another spelling is another question, and the
// answers under it are seen no more.
Outcome Verification::findInCodes(const Catalogue &catalogue)
{
    const auto isKnown = [&catalogue](const QString &table, const QString &code) {
        return table == u"variable" ? std::ranges::find(catalogue.variables, code, &Variable::name) !=
                                          catalogue.variables.end()
                                    : std::ranges::find(catalogue.indicators, code, &Indicator::name) !=
                                          catalogue.indicators.end();
    };
    return m_database.each(
        u"SELECT 'variable', name FROM variable UNION ALL SELECT 'indicator', name FROM indicator"_s, {},
        [&](const Row &row) {
            if (!isKnown(row.text(0), row.text(1)))
                m_faults.append(
                    tr("Table “%1”: the service has no code “%2”.").arg(row.text(0), row.text(1)));
        });
}

Outcome Verification::findInValues(const Catalogue &catalogue)
{
    const auto tell = [this](const Row &row, const QString &words) {
        m_faults.append(words.arg(cellName(row.integer(0), row.integer(1))));
    };
    return m_database.each(u"SELECT o.questionnaire, o.variable, v.name, o.value, o.text FROM observation o"
                           " JOIN variable v ON v.id = o.variable"_s,
                           {}, [&](const Row &row) {
                               const auto variable =
                                   std::ranges::find(catalogue.variables, row.text(2), &Variable::name);
                               if (variable == catalogue.variables.end())
                                   return;
                               if (!row.isNull(3) && !checkedNumber(*variable, row.real(3), {}))
                                   tell(row, tr("The answer %1 has more decimals than its question keeps."));
                               QStringList ticked = row.text(4).split(u',', Qt::SkipEmptyParts);
                               if (variable->isChoice() && ticked.removeDuplicates() > 0)
                                   tell(row, tr("The answer %1 holds the same choice twice."));
                           });
}

// They harm no reading: an answer with one shows its status and no words.
Outcome Verification::findInReasons(const Catalogue &catalogue)
{
    return m_database.each(
        u"SELECT questionnaire, variable, reason, obs_status FROM observation WHERE reason <> ''"
        " UNION SELECT questionnaire, variable, reason, obs_status FROM history WHERE reason <> ''"_s,
        {}, [&](const Row &row) {
            const MissingReason *known = catalogue.missingReason(row.text(2));
            if (!known)
                m_faults.append(tr("The answer %1 is missing for a reason that there is not: “%2”.")
                                    .arg(cellName(row.integer(0), row.integer(1)), row.text(2)));
            else if (QString(obsStatusLetter(known->status)) != row.text(3))
                m_faults.append(tr("The answer %1 has the reason “%2”, which is none of its status %3.")
                                    .arg(cellName(row.integer(0), row.integer(1)), row.text(2), row.text(3)));
        });
}

Outcome Verification::identify()
{
    const auto id = m_database.applicationId();
    if (!id)
        return id.error();
    const auto version = m_database.version();
    if (!version)
        return version.error();
    if (id.value() != kApplicationId)
        return unreadable(tr("The file %1 is not a Quaderno data file.").arg(m_database.path()));
    if (version.value() > kSchemaVersion)
        return unreadable(
            tr("The file %1 was written by a newer Quaderno: update the program.").arg(m_database.path()));
    if (version.value() < 1)
        return m_database.damaged(QStringLiteral("sqlite_schema"), tr("it has no version"));
    if (version.value() < kSchemaVersion)
        return unreadable(tr("The file %1 is of an older version: open it for writing once to update it.")
                              .arg(m_database.path()));
    return Done{};
}

// All of one moment.
Outcome Verification::findAll()
{
    auto transaction = m_database.beginReading();
    if (!transaction)
        return transaction.error();
    for (const auto find :
         {&Verification::findInPages, &Verification::findInTables, &Verification::findInNames,
          &Verification::findInAnswers, &Verification::findInActs}) {
        if (const Outcome done = (this->*find)(); !done)
            return done;
    }
    return transaction.value().commit();
}

Outcome Verification::findInPages()
{
    const auto faults = m_database.faults();
    if (!faults)
        return faults.error();
    m_faults += faults.value();
    return Done{};
}

Outcome Verification::findInTables()
{
    const auto faults = FileLimits::faults(m_database);
    if (!faults)
        return faults.error();
    for (const FileFault &fault : faults.value())
        m_faults.append(tr("Table “%1”: %2.").arg(fault.table, fault.words));
    return Done{};
}

// Names go on one line of tables, sheets and lists.
Outcome Verification::findInNames()
{
    if (const Outcome alike = findAlike(); !alike)
        return alike;
    return m_database.each(
        u"SELECT 'zone', code FROM zone UNION SELECT 'zone', name FROM zone"
        " UNION SELECT 'contact', name FROM contact UNION SELECT 'change', author FROM change"
        " UNION SELECT 'edition', name FROM edition"_s,
        {}, [&](const Row &row) {
            const QString name = row.text(1);
            const auto unseen = std::ranges::find_if(name, &FileLimits::isUnseen);
            if (unseen != name.cend())
                m_faults.append(
                    tr("Table “%1”: the name “%2” holds a letter that cannot be seen or printed (U+%3).")
                        .arg(row.text(0), shown(name))
                        .arg(unseen->unicode(), 4, 16, QLatin1Char('0')));
            if (name.size() > kLongestName)
                m_faults.append(tr("Table “%1”: the name “%2…” is longer than %3 letters.")
                                    .arg(row.text(0), name.left(kLongestName / 4))
                                    .arg(kLongestName));
        });
}

// Nobody tells apart what differs by case, spaces, or letters that are not seen.
Outcome Verification::findAlike()
{
    std::map<QString, QString> names;
    std::map<QString, QString> codes;
    const auto take = [this](std::map<QString, QString> &known, const QString &word) {
        const auto [other, isNew] = known.emplace(FileLimits::folded(word), word);
        if (!isNew && other->second != word)
            m_faults.append(tr("Table “%1”: “%2” and “%3” look the same.")
                                .arg(u"zone"_s, shown(other->second), shown(word)));
    };
    return m_database.each(u"SELECT code, name FROM zone WHERE is_removed = 0"_s, {}, [&](const Row &row) {
        take(codes, row.text(0));
        take(names, row.text(1));
    });
}

QString Verification::cellName(qint64 questionnaire, qint64 variable)
{
    const auto name = m_database.first(
        u"SELECT z.code, q.year, v.name FROM questionnaire q JOIN zone z ON z.id = q.zone, variable v"
        " WHERE q.id = ? AND v.id = ?"_s,
        {questionnaire, variable},
        [](const Row &row) { return u"%1 %2 %3"_s.arg(row.text(0)).arg(row.integer(1)).arg(row.text(2)); });
    return name && name.value() ? *name.value() : u"%1, %2"_s.arg(questionnaire).arg(variable);
}

// The chain of versions of each cell leads to the one that stands.
Outcome Verification::findInAnswers()
{
    std::map<Cell, std::vector<PastVersion>> past;
    const Outcome read = m_database.each(
        u"SELECT questionnaire, variable, change, closed_by, is_removal FROM history"
        " ORDER BY id"_s,
        {}, [&past](const Row &row) {
            past[{row.integer(0), row.integer(1)}].push_back({row.integer(2), row.integer(3), row.flag(4)});
        });
    if (!read)
        return read;
    std::map<Cell, qint64> present;
    const Outcome standing = m_database.each(u"SELECT questionnaire, variable, change FROM observation"_s, {},
                                             [&](const Row &row) {
                                                 const Cell cell{row.integer(0), row.integer(1)};
                                                 if (past.contains(cell))
                                                     present.emplace(cell, row.integer(2));
                                             });
    if (!standing)
        return standing;
    for (const auto &[cell, versions] : past) {
        const auto tell = [&, where = cell](const QString &words) {
            m_faults.append(words.arg(cellName(where.first, where.second)));
        };
        std::set<qint64> writers;
        for (size_t i = 0; i < versions.size(); ++i) {
            if (!writers.insert(versions[i].writtenBy).second)
                tell(tr("The answer %1 has the same version twice in its history."));
            if (i > 0 && !follows(versions[i - 1], versions[i].writtenBy))
                tell(tr("The history of the answer %1 has a gap."));
        }
        const auto stands = present.find(cell);
        const PastVersion &last = versions.back();
        if (stands == present.end() ? !last.isRemoval : !follows(last, stands->second))
            tell(tr("The history of the answer %1 does not lead to what is stored."));
    }
    return Done{};
}

Outcome Verification::findRows(const QString &query, const QString &words)
{
    return m_database.each(query, {}, [&](const Row &row) { m_faults.append(words.arg(row.text(0))); });
}

Outcome Verification::findInActs()
{
    const std::pair<QString, QString> searches[] = {
        {u"SELECT z.code || ' ' || q.year FROM questionnaire q JOIN zone z ON z.id = q.zone"
         " JOIN state_change s ON s.id = (SELECT max(id) FROM state_change WHERE questionnaire = q.id)"
         " WHERE s.state <> q.state"_s,
         tr("The questionnaire %1 is in another state than its last step has brought it to.")},
        {u"SELECT CAST(+id AS TEXT) FROM change WHERE uuid IS NULL OR uuid = ''"_s,
         tr("The act %1 has no id.")},
        {u"SELECT uuid FROM change GROUP BY +uuid HAVING count(*) > 1"_s, tr("Several acts have the id %1.")},
        {u"SELECT CAST(+a.change AS TEXT) FROM version_act a JOIN edition_version v ON v.id = a.version"
         " WHERE v.change < a.change"_s,
         tr("The act %1 is in a version of the edition that was published before it.")},
        {u"SELECT CAST(+c.id AS TEXT) FROM change c WHERE c.id <= (SELECT max(change) FROM edition_version)"
         " AND c.id NOT IN (SELECT change FROM version_act)"_s,
         tr("The act %1 is in no version of the edition, though it came before one.")},
        {u"SELECT CAST(+id AS TEXT) FROM history WHERE closed_by < change"_s,
         tr("Row %1 of the history was replaced before it was written.")},
    };
    for (const auto &[query, words] : searches) {
        if (const Outcome done = findRows(query, words); !done)
            return done;
    }
    return m_database.each(u"SELECT id, at FROM change"_s, {}, [this](const Row &row) {
        if (!rows::timeOf(row.text(1)).isValid())
            m_faults.append(tr("The act %1 has no readable time.").arg(row.integer(0)));
    });
}

} // namespace quaderno
