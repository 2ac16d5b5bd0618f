#include "storage/schema.h"

#include <QUuid>

#include <algorithm>
#include <array>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// "(obs_status = 'M' OR obs_status = 'L')". As a list after IN, SQLite would build a temporary table to check
// each row.
QString isStatus(QStringView letters)
{
    QStringList tests;
    for (const QChar letter : letters)
        tests.append(u"obs_status = '%1'"_s.arg(letter));
    return u'(' + tests.join(u" OR "_s) + u')';
}

QString replacedTrigger()
{
    return u"CREATE TRIGGER observation_replaced AFTER UPDATE ON observation BEGIN"
           " INSERT INTO history (questionnaire, variable, value, text, obs_status, reason, note, change, "
           "closed_by,"
           " is_removal) VALUES (OLD.questionnaire, OLD.variable, OLD.value, OLD.text, OLD.obs_status, "
           "OLD.reason,"
           " OLD.note, OLD.change, NEW.change, 0); END"_s;
}

QString historyKeptTrigger()
{
    return u"CREATE TRIGGER history_kept BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is "
           u"append-only');"
           " END"_s;
}

// Version 1. A released migration is never edited: docs/database.md keeps the log.
QStringList firstVersion()
{
    const QString missing = isStatus(u"MLOQ");
    return {
        u"CREATE TABLE service (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)"_s,
        u"CREATE TABLE zone (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL,"
        " position INTEGER NOT NULL, valid_from INTEGER, valid_to INTEGER,"
        " is_aggregate INTEGER NOT NULL DEFAULT 0)"_s,
        u"CREATE TABLE variable (id INTEGER PRIMARY KEY, service INTEGER NOT NULL REFERENCES service(id),"
        " name TEXT NOT NULL, UNIQUE (service, name))"_s,
        u"CREATE TABLE indicator (id INTEGER PRIMARY KEY, service INTEGER NOT NULL REFERENCES service(id),"
        " name TEXT NOT NULL, UNIQUE (service, name))"_s,
        u"CREATE TABLE questionnaire (id INTEGER PRIMARY KEY, service INTEGER NOT NULL REFERENCES "
        u"service(id),"
        " zone INTEGER NOT NULL REFERENCES zone(id), year INTEGER NOT NULL, state TEXT NOT NULL,"
        " UNIQUE (service, zone, year))"_s,
        u"CREATE TABLE change (id INTEGER PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL, source TEXT "
        u"NOT NULL,"
        " label TEXT NOT NULL)"_s,
        u"CREATE TABLE observation (questionnaire INTEGER NOT NULL REFERENCES questionnaire(id),"
        " variable INTEGER NOT NULL REFERENCES variable(id), value REAL, text TEXT, obs_status TEXT NOT NULL,"
        " reason TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',"
        " change INTEGER NOT NULL REFERENCES change(id), PRIMARY KEY (questionnaire, variable),"
        " CHECK (%1), CHECK ((value IS NULL AND text IS NULL) = %2),"
        " CHECK (value IS NULL OR text IS NULL)) WITHOUT ROWID"_s.arg(isStatus(u"AEIPUMLOQ"), missing),
        // The versions that observations had before; closed_by is the act that replaced or removed them.
        u"CREATE TABLE history (id INTEGER PRIMARY KEY, questionnaire INTEGER NOT NULL, variable INTEGER NOT "
        u"NULL,"
        " value REAL, text TEXT, obs_status TEXT NOT NULL, reason TEXT NOT NULL, note TEXT NOT NULL,"
        " change INTEGER NOT NULL REFERENCES change(id), closed_by INTEGER NOT NULL REFERENCES change(id),"
        " is_removal INTEGER NOT NULL)"_s,
        u"CREATE INDEX history_of ON history (questionnaire, variable)"_s,
        replacedTrigger(),
        u"CREATE TRIGGER observation_removed AFTER DELETE ON observation BEGIN"
        " INSERT INTO history (questionnaire, variable, value, text, obs_status, reason, note, change, "
        "closed_by,"
        " is_removal) VALUES (OLD.questionnaire, OLD.variable, OLD.value, OLD.text, OLD.obs_status, "
        "OLD.reason,"
        " OLD.note, OLD.change, (SELECT max(id) FROM change), 1); END"_s,
        historyKeptTrigger(),
        u"CREATE TRIGGER history_never_removed BEFORE DELETE ON history BEGIN"
        " SELECT RAISE(ABORT, 'history is append-only'); END"_s,
        u"CREATE TRIGGER change_kept BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'changes are "
        u"append-only');"
        " END"_s,
        u"CREATE TRIGGER change_never_removed BEFORE DELETE ON change BEGIN"
        " SELECT RAISE(ABORT, 'changes are append-only'); END"_s,
        u"CREATE TABLE draft (questionnaire INTEGER NOT NULL REFERENCES questionnaire(id),"
        " variable INTEGER NOT NULL REFERENCES variable(id), text TEXT NOT NULL,"
        " PRIMARY KEY (questionnaire, variable)) WITHOUT ROWID"_s,
        u"CREATE TABLE recorded (indicator INTEGER NOT NULL REFERENCES indicator(id),"
        " zone INTEGER NOT NULL REFERENCES zone(id), year INTEGER NOT NULL, value REAL, obs_status TEXT NOT "
        "NULL,"
        " change INTEGER NOT NULL REFERENCES change(id), PRIMARY KEY (indicator, zone, year),"
        " CHECK ((value IS NULL) = %1)) WITHOUT ROWID"_s.arg(missing),
        u"CREATE TABLE note (id INTEGER PRIMARY KEY, service INTEGER NOT NULL REFERENCES service(id),"
        " shows TEXT NOT NULL, zone INTEGER REFERENCES zone(id), year INTEGER, text_it TEXT NOT NULL,"
        " text_en TEXT NOT NULL)"_s,
        u"CREATE TABLE edition (id INTEGER PRIMARY KEY, service INTEGER NOT NULL REFERENCES service(id),"
        " name TEXT NOT NULL, title_it TEXT NOT NULL, title_en TEXT NOT NULL, first_year INTEGER NOT NULL,"
        " last_year INTEGER NOT NULL)"_s,
    };
}

// RAISE() in a trigger that lets nothing of `table` be altered or deleted.
QStringList keptForEver(const QString &table)
{
    const QString trigger =
        u"CREATE TRIGGER %1_%3 BEFORE %2 ON %1 BEGIN SELECT RAISE(ABORT, '%1 is append-only');"
        " END"_s;
    return {trigger.arg(table, u"UPDATE"_s, u"kept"_s), trigger.arg(table, u"DELETE"_s, u"never_removed"_s)};
}

// Version 2: the way of a questionnaire, its explained warnings, where work stopped, what is for later.
QStringList secondVersion()
{
    QStringList statements{
        u"CREATE TABLE survey (service INTEGER NOT NULL REFERENCES service(id), year INTEGER NOT NULL,"
        " due_date TEXT NOT NULL, PRIMARY KEY (service, year)) WITHOUT ROWID"_s,
        u"CREATE TABLE state_change (id INTEGER PRIMARY KEY,"
        " questionnaire INTEGER NOT NULL REFERENCES questionnaire(id), state TEXT NOT NULL,"
        " note TEXT NOT NULL DEFAULT '', change INTEGER NOT NULL REFERENCES change(id))"_s,
        u"CREATE INDEX state_change_of ON state_change (questionnaire)"_s,
        u"CREATE TABLE justification (id INTEGER PRIMARY KEY,"
        " questionnaire INTEGER NOT NULL REFERENCES questionnaire(id), finding TEXT NOT NULL,"
        " basis TEXT NOT NULL, text TEXT NOT NULL, change INTEGER NOT NULL REFERENCES change(id))"_s,
        u"CREATE INDEX justification_of ON justification (questionnaire)"_s,
        u"CREATE TABLE for_later (questionnaire INTEGER NOT NULL REFERENCES questionnaire(id),"
        " variable INTEGER NOT NULL REFERENCES variable(id), PRIMARY KEY (questionnaire, variable))"
        " WITHOUT ROWID"_s,
        u"CREATE TABLE place (questionnaire INTEGER PRIMARY KEY REFERENCES questionnaire(id),"
        " variable INTEGER NOT NULL REFERENCES variable(id))"_s,
    };
    return statements + keptForEver(u"state_change"_s) + keptForEver(u"justification"_s);
}

// Of version 3: the bounds of values that were estimated from print.
QStringList estimateTable()
{
    return {
        u"CREATE TABLE estimate (questionnaire INTEGER NOT NULL REFERENCES questionnaire(id),"
        " variable INTEGER NOT NULL REFERENCES variable(id), low REAL NOT NULL, high REAL NOT NULL,"
        " shows TEXT NOT NULL, PRIMARY KEY (questionnaire, variable), CHECK (low <= high)) WITHOUT ROWID"_s};
}

// Version 3: the desk of the Region: remarks and calls, accepted findings, versions of an edition, its own
// texts, contacts. A file with an edition holds it as printed: that is its first version.
QStringList thirdVersion()
{
    QStringList statements{
        u"ALTER TABLE justification ADD COLUMN is_accepted INTEGER NOT NULL DEFAULT 0"_s,
        u"CREATE TABLE remark (id INTEGER PRIMARY KEY,"
        " questionnaire INTEGER NOT NULL REFERENCES questionnaire(id), variable INTEGER REFERENCES "
        "variable(id),"
        " kind TEXT NOT NULL, person TEXT NOT NULL, text TEXT NOT NULL, is_taken_back INTEGER NOT NULL,"
        " change INTEGER NOT NULL REFERENCES change(id))"_s,
        u"CREATE INDEX remark_of ON remark (questionnaire)"_s,
        u"CREATE TABLE edition_version (id INTEGER PRIMARY KEY, edition INTEGER NOT NULL REFERENCES "
        u"edition(id),"
        " number TEXT NOT NULL, note TEXT NOT NULL, change INTEGER NOT NULL REFERENCES change(id),"
        " UNIQUE (edition, number))"_s,
        u"INSERT INTO edition_version (edition, number, note, change) SELECT e.id, '1.0', '', c.id"
        " FROM edition e, change c WHERE c.id = (SELECT min(id) FROM change)"_s,
        u"CREATE TABLE chapter_text (id INTEGER PRIMARY KEY, service INTEGER NOT NULL REFERENCES service(id),"
        " chapter TEXT NOT NULL, position INTEGER NOT NULL, text_it TEXT NOT NULL, text_en TEXT NOT NULL,"
        " basis_it TEXT NOT NULL, basis_en TEXT NOT NULL, change INTEGER NOT NULL REFERENCES change(id))"_s,
        u"CREATE TABLE contact (zone INTEGER PRIMARY KEY REFERENCES zone(id), name TEXT NOT NULL,"
        " office TEXT NOT NULL, telephone TEXT NOT NULL, email TEXT NOT NULL)"_s,
    };
    for (const QString &table : {u"remark"_s, u"edition_version"_s, u"chapter_text"_s})
        statements += keptForEver(table);
    return statements;
}

// Version 4: what two who work at once need to find each other's acts and not to write over them. An act has
// an id of its own, a version of an edition knows its acts, a removed answer is closed by the act that
// removed it; an undone step of a questionnaire names the one it goes back to; zones and years go without
// losing what they held.
QStringList fourthVersion()
{
    QStringList statements{
        u"ALTER TABLE change ADD COLUMN uuid TEXT"_s,
        u"DROP TRIGGER change_kept"_s,
        u"UPDATE change SET uuid = lower(hex(randomblob(16)))"_s,
        u"CREATE TRIGGER change_kept BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'changes are "
        u"append-only');"
        " END"_s,
        u"CREATE UNIQUE INDEX change_uuid ON change (uuid)"_s,
        u"CREATE INDEX observation_of_change ON observation (change)"_s,
        u"CREATE INDEX history_closed_by ON history (closed_by)"_s,
        u"DROP TRIGGER observation_removed"_s,
        u"CREATE TRIGGER observation_removed BEFORE DELETE ON observation WHEN NOT EXISTS"
        " (SELECT 1 FROM history WHERE questionnaire = OLD.questionnaire AND variable = OLD.variable"
        " AND change = OLD.change AND is_removal = 1)"
        " BEGIN SELECT RAISE(ABORT, 'a removed answer leaves its history'); END"_s,
        u"ALTER TABLE state_change ADD COLUMN restores INTEGER"_s,
        u"CREATE TABLE version_act (change INTEGER PRIMARY KEY REFERENCES change(id),"
        " version INTEGER NOT NULL REFERENCES edition_version(id))"_s,
        u"INSERT INTO version_act (change, version) SELECT c.id, min(v.id) FROM change c"
        " JOIN edition_version v ON v.change >= c.id GROUP BY c.id"_s,
        u"CREATE INDEX version_act_of ON version_act (version)"_s,
        u"ALTER TABLE zone ADD COLUMN is_removed INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE questionnaire ADD COLUMN is_removed INTEGER NOT NULL DEFAULT 0"_s,
    };
    return statements + keptForEver(u"version_act"_s);
}

// What older programs wrote of a gap in print, in the language they spoke, and the reason that says it now.
struct GapWords {
    const char16_t *reason;
    const char16_t *italian;
    const char16_t *english;
};
constexpr std::array kGapWords{
    GapWords{u"dash_in_source", u"un trattino nell’edizione a stampa", u"a dash in the printed edition"},
    GapWords{u"blank_in_source", u"cella vuota nell’edizione a stampa", u"blank in the printed edition"},
    GapWords{u"starred_in_source", u"segnato con l’asterisco, come non disponibile, nell’edizione a stampa",
             u"starred as not available in the printed edition"}};

// "ricavato dalle Tab. 26, 28 dell’edizione …" as analysis/derivednote.h keeps it.
QString derivedNoteStatement(const QString &table, const QString &head, const QString &tail)
{
    return u"UPDATE %1 SET note = (SELECT 'derived:' || replace(substr(%1.note, %2, instr(%1.note, '%3') - "
           u"%2), ', ',"
           " '+') || ':' || rtrim(rtrim(printf('%.2f', e.low), '0'), '.') || ':' ||"
           " rtrim(rtrim(printf('%.2f', e.high), '0'), '.') FROM estimate e"
           " WHERE e.questionnaire = %1.questionnaire AND e.variable = %1.variable)"
           " WHERE obs_status = 'E' AND change IN (SELECT id FROM change WHERE source = 'edition')"
           " AND note LIKE '%4%' AND instr(note, '%3') > %2 AND EXISTS (SELECT 1 FROM estimate e"
           " WHERE e.questionnaire = %1.questionnaire AND e.variable = %1.variable)"_s.arg(
               table, QString::number(head.size() + 1), tail, head);
}

// Version 5: no words of the program in the data: why a cell of a printed edition is a gap is a reason, and
// what an estimate was derived from is kept in no language. What a source tells of the whole Region.
QStringList fifthVersion()
{
    QStringList statements{u"DROP TRIGGER observation_replaced"_s, u"DROP TRIGGER history_kept"_s};
    for (const QString &table : {u"observation"_s, u"history"_s}) {
        for (const GapWords &words : kGapWords)
            statements.append(
                u"UPDATE %1 SET reason = '%2', note = '' WHERE obs_status = 'O' AND reason = ''"
                " AND change IN (SELECT id FROM change WHERE source = 'edition') AND note IN ('%3', '%4')"_s
                    .arg(table, QStringView(words.reason), QStringView(words.italian),
                         QStringView(words.english)));
        statements += {derivedNoteStatement(table, u"ricavato dalle Tab. "_s, u" dell’edizione"_s),
                       derivedNoteStatement(table, u"derived from Tab. "_s, u" of the edition"_s)};
    }
    return statements +
           QStringList{
               replacedTrigger(), historyKeptTrigger(),
               u"CREATE TABLE region_count (variable INTEGER NOT NULL REFERENCES variable(id),"
               " choices TEXT NOT NULL, is_alone INTEGER NOT NULL, year INTEGER NOT NULL,"
               " zones INTEGER NOT NULL, answered INTEGER, source_it TEXT NOT NULL, source_en TEXT NOT NULL,"
               " PRIMARY KEY (variable, year, choices, is_alone),"
               " CHECK (zones >= 0 AND (answered IS NULL OR answered >= zones))) WITHOUT ROWID"_s};
}

} // namespace

QString newActId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QStringList migrationFrom(int version)
{
    switch (version) {
    case 0:
        return firstVersion();
    case 1:
        return secondVersion();
    case 2:
        return estimateTable() + thirdVersion();
    case 3:
        return fourthVersion();
    case 4:
        return fifthVersion();
    default:
        return {};
    }
}

} // namespace quaderno
