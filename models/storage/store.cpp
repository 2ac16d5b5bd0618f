#include "storage/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <unistd.h>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

// Primary result codes of SQLite that have a sentence of their own.
enum SqliteCode {
    kBusy = 5,
    kReadOnly = 8,
    kInputOutput = 10,
    kCorrupt = 11,
    kFull = 13,
    kCannotOpen = 14,
    kNotADatabase = 26
};

int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QVariant &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

// Qt binds a null string as NULL; an empty answer is not an absent one.
QVariant boundText(const QString &text)
{
    return text.isNull() ? QVariant(QLatin1String("")) : QVariant(text);
}

QVariant boundValue(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<double>());
}

// value, text, obs_status, reason, note from `column` on.
std::optional<Observation> observationAt(const QSqlQuery &row, int column)
{
    const auto status = obsStatusFromLetter(row.value(column + 2).toString().front());
    if (!status)
        return std::nullopt;
    Observation observation{.status = *status,
                            .reason = row.value(column + 3).toString(),
                            .note = row.value(column + 4).toString()};
    if (!row.isNull(column))
        observation.value = row.value(column).toDouble();
    if (!row.isNull(column + 1))
        observation.text = row.value(column + 1).toString();
    return observation;
}

// at, author, source, label from `column` on.
Change changeAt(const QSqlQuery &row, int column)
{
    return {.at = timeOf(row.value(column)),
            .author = row.value(column + 1).toString(),
            .source = row.value(column + 2).toString(),
            .label = row.value(column + 3).toString()};
}

template <typename Entry> QStringList namesOf(const std::vector<Entry> &entries)
{
    QStringList names;
    for (const Entry &entry : entries)
        names.append(entry.name);
    return names;
}

} // namespace

// BEGIN IMMEDIATE, and a rollback unless commit() was reached: a deferred BEGIN would not honour the busy
// timeout.
class Store::Transaction
{
public:
    explicit Transaction(Store &store) : m_store(store), m_begun(store.execute(u"BEGIN IMMEDIATE"_s)) {}
    ~Transaction()
    {
        if (m_isOpen && m_begun)
            QSqlQuery(m_store.m_database).exec(u"ROLLBACK"_s);
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    [[nodiscard]] const Outcome &begun() const { return m_begun; }
    [[nodiscard]] Outcome commit()
    {
        const Outcome committed = m_store.execute(u"COMMIT"_s);
        m_isOpen = !committed;
        return committed;
    }

private:
    Store &m_store;
    Outcome m_begun;
    bool m_isOpen = true;
};

Store::Store(QString path, Access access)
    : m_path(std::move(path)), m_access(access),
      m_connection(u"quaderno-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Store::~Store()
{
    m_insertChange.reset();
    m_upsertObservation.reset();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, Access access)
{
    const QFileInfo file(path);
    if (!file.isFile())
        return unreadable(tr("There is no file %1.").arg(path));
    if (!file.isReadable())
        return unreadable(tr("The file %1 cannot be read: ask for the right to open it.").arg(path));
    if (access == Access::ReadWrite && !file.isWritable())
        return unreadable(
            tr("The file %1 is read-only: copy it to a folder of yours and open the copy.").arg(path));

    std::unique_ptr<Store> store(new Store(file.absoluteFilePath(), access));
    // A read-only folder has no room for the write-ahead log's files: then the file cannot change either.
    const bool isImmutable = access == Access::ReadOnly && !QFileInfo(file.absolutePath()).isWritable();
    const QString uri = QUrl::fromLocalFile(file.absoluteFilePath()).toString(QUrl::FullyEncoded);
    const Outcome connected =
        isImmutable ? store->connect(uri + u"?immutable=1"_s, u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s)
                    : store->connect(file.absoluteFilePath(),
                                     access == Access::ReadOnly ? u"QSQLITE_OPEN_READONLY"_s : QString());
    if (!connected)
        return connected.error();
    if (const Outcome known = store->identify(); !known)
        return known.error();
    if (const Outcome ready = store->setUp(); !ready)
        return ready.error();
    return store;
}

Result<std::unique_ptr<Store>> Store::create(const QString &path, const NewDataSet &contents,
                                             const Catalogue &catalogue)
{
    if (QFileInfo::exists(path))
        return unreadable(tr("The file %1 exists already: choose another name.").arg(path));
    auto inMemory = createInMemory(contents, catalogue);
    if (!inMemory)
        return inMemory.error();
    if (const Outcome copied = inMemory.value()->saveCopy(path); !copied)
        return copied.error();
    return open(path, Access::ReadWrite);
}

Result<std::unique_ptr<Store>> Store::createInMemory(const NewDataSet &contents, const Catalogue &catalogue)
{
    std::unique_ptr<Store> store(new Store(QString(), Access::ReadWrite));
    if (const Outcome connected = store->connect(u":memory:"_s, QString()); !connected)
        return connected.error();
    if (const Outcome migrated = store->migrate(0); !migrated)
        return migrated.error();
    if (const Outcome ready = store->setUp(); !ready)
        return ready.error();
    if (const Outcome filled = store->fill(contents, catalogue); !filled)
        return filled.error();
    return store;
}

Outcome Store::connect(const QString &databaseName, const QString &options)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(databaseName);
    // Long enough for another program's commit, short enough for a window that waits.
    const QString patience = u"QSQLITE_BUSY_TIMEOUT=2000"_s;
    m_database.setConnectOptions(options.isEmpty() ? patience : options + u';' + patience);
    if (!m_database.open())
        return failure(m_database.lastError());
    return Done{};
}

// SQLite opens anything: only its header tells whose file it is.
Outcome Store::identify()
{
    const auto pragma = [this](const QString &name) -> Result<int> {
        auto row = select(u"PRAGMA "_s + name);
        if (!row)
            return row.error();
        return row.value().next() ? row.value().value(0).toInt() : 0;
    };
    const auto applicationId = pragma(u"application_id"_s);
    if (!applicationId)
        return applicationId.error();
    const auto version = pragma(u"user_version"_s);
    if (!version)
        return version.error();
    if (applicationId.value() != kApplicationId)
        return unreadable(tr("The file %1 is not a Quaderno data file.").arg(m_path));
    if (version.value() > kSchemaVersion)
        return unreadable(tr("The file %1 was written by a newer Quaderno: update the program.").arg(m_path));
    if (version.value() == kSchemaVersion)
        return Done{};
    if (m_access == Access::ReadOnly)
        return unreadable(
            tr("The file %1 is of an older version: open it for writing once to update it.").arg(m_path));
    if (const Outcome saved = backUp(); !saved)
        return saved;
    return migrate(version.value());
}

Outcome Store::backUp()
{
    return saveCopy(m_path + u".before-update"_s);
}

Outcome Store::migrate(int from)
{
    Transaction transaction(*this);
    if (!transaction.begun())
        return transaction.begun();
    for (int version = from; version < kSchemaVersion; ++version) {
        for (const QString &statement : migrationFrom(version)) {
            if (const Outcome done = execute(statement); !done)
                return done;
        }
    }
    for (const QString &pragma : {u"PRAGMA application_id = %1"_s.arg(kApplicationId),
                                  u"PRAGMA user_version = %1"_s.arg(kSchemaVersion)}) {
        if (const Outcome done = execute(pragma); !done)
            return done;
    }
    return transaction.commit();
}

Outcome Store::setUp()
{
    QStringList pragmas{u"PRAGMA foreign_keys = ON"_s};
    if (m_access == Access::ReadWrite)
        pragmas += {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s};
    for (const QString &pragma : pragmas) {
        if (const Outcome done = execute(pragma); !done)
            return done;
    }
    if (m_access == Access::ReadOnly)
        return Done{};
    m_insertChange = std::make_unique<QSqlQuery>(m_database);
    m_upsertObservation = std::make_unique<QSqlQuery>(m_database);
    const bool isPrepared =
        m_insertChange->prepare(u"INSERT INTO change (at, author, source, label) VALUES (?, ?, ?, ?)"_s) &&
        m_upsertObservation->prepare(
            u"INSERT INTO observation (questionnaire, variable, value, text, obs_status, reason, note, "
            u"change)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (questionnaire, variable) DO UPDATE SET"
            " value = excluded.value, text = excluded.text, obs_status = excluded.obs_status,"
            " reason = excluded.reason, note = excluded.note, change = excluded.change"_s);
    if (!isPrepared)
        return failure(m_upsertObservation->lastError());
    return Done{};
}

Result<QString> Store::service()
{
    auto row = select(u"SELECT name FROM service ORDER BY id LIMIT 1"_s);
    if (!row)
        return row.error();
    if (!row.value().next())
        return unreadable(tr("The file %1 names no service: it is damaged.").arg(m_path));
    return row.value().value(0).toString();
}

Result<Observations> Store::load(const Catalogue &catalogue)
{
    if (const Outcome known = readDictionaries(catalogue); !known)
        return known.error();
    std::vector<Zone> zones;
    m_zoneIds.clear();
    auto zoneRows = select(u"SELECT id, code, name, is_aggregate FROM zone ORDER BY position, id"_s);
    if (!zoneRows)
        return zoneRows.error();
    while (zoneRows.value().next()) {
        const qint64 id = zoneRows.value().value(0).toLongLong();
        if (zoneRows.value().value(3).toBool()) {
            m_aggregateId = id;
            continue;
        }
        m_zoneIds.push_back(id);
        zones.push_back({zoneRows.value().value(1).toString(), zoneRows.value().value(2).toString()});
    }
    auto extent =
        select(u"SELECT min(year), max(year) FROM questionnaire WHERE service = ?"_s, {m_serviceId});
    if (!extent)
        return extent.error();
    YearRange years;
    if (extent.value().next() && !extent.value().isNull(0))
        years = {extent.value().value(0).toInt(), extent.value().value(1).toInt()};

    Observations observations(std::move(zones), years, static_cast<int>(catalogue.variables.size()));
    for (const auto read : {&Store::readQuestionnaires, &Store::readObservations, &Store::readRecorded}) {
        if (const Outcome done = (this->*read)(observations); !done)
            return done.error();
    }
    return observations;
}

Outcome Store::readDictionaries(const Catalogue &catalogue)
{
    auto row = select(u"SELECT id FROM service WHERE name = ?"_s, {catalogue.service});
    if (!row)
        return row.error();
    if (!row.value().next())
        return unreadable(tr("The file %1 does not hold the service “%2”.").arg(m_path, catalogue.service));
    m_serviceId = row.value().value(0).toLongLong();
    row.value().finish();
    if (const Outcome done = readCodes(u"variable"_s, namesOf(catalogue.variables), m_variableIds); !done)
        return done;
    return readCodes(u"indicator"_s, namesOf(catalogue.indicators), m_indicatorIds);
}

// Codes that a newer catalogue brings are added to a file that can be written.
Outcome Store::readCodes(const QString &table, const QStringList &names, std::vector<qint64> &ids)
{
    QHash<QString, qint64> known;
    const auto read = [&]() -> Outcome {
        auto rows = select(u"SELECT id, name FROM %1 WHERE service = ?"_s.arg(table), {m_serviceId});
        if (!rows)
            return rows.error();
        while (rows.value().next())
            known.insert(rows.value().value(1).toString(), rows.value().value(0).toLongLong());
        return Done{};
    };
    if (const Outcome done = read(); !done)
        return done;
    bool isComplete = true;
    for (const QString &name : names) {
        if (known.contains(name) || m_access == Access::ReadOnly)
            continue;
        isComplete = false;
        const Outcome added =
            execute(u"INSERT INTO %1 (service, name) VALUES (?, ?)"_s.arg(table), {m_serviceId, name});
        if (!added)
            return added;
    }
    if (!isComplete) {
        if (const Outcome done = read(); !done)
            return done;
    }
    ids.clear();
    for (const QString &name : names)
        ids.push_back(known.value(name, 0));
    return Done{};
}

Outcome Store::readQuestionnaires(Observations &observations)
{
    m_questionnaires.clear();
    auto rows = select(u"SELECT id, zone, year, state FROM questionnaire WHERE service = ?"_s, {m_serviceId});
    if (!rows)
        return rows.error();
    while (rows.value().next()) {
        const auto zone = std::ranges::find(m_zoneIds, rows.value().value(1).toLongLong());
        const auto state = questionnaireStateFromCode(rows.value().value(3).toString());
        if (zone == m_zoneIds.end() || !state)
            return unreadable(
                tr("The file %1 has a questionnaire without a known zone or state: it is damaged.")
                    .arg(m_path));
        const int refArea = static_cast<int>(zone - m_zoneIds.begin());
        const int year = rows.value().value(2).toInt();
        m_questionnaires[{refArea, year}] = {.id = rows.value().value(0).toLongLong(), .state = *state};
        observations.setInSurvey(refArea, year, *state != QuestionnaireState::NotInSurvey);
    }
    return Done{};
}

Outcome Store::readObservations(Observations &observations)
{
    QHash<qint64, std::pair<int, int>> questionnaireOf;
    for (const auto &[at, questionnaire] : m_questionnaires)
        questionnaireOf.insert(questionnaire.id, at);
    QHash<qint64, int> variableOf;
    for (size_t i = 0; i < m_variableIds.size(); ++i)
        variableOf.insert(m_variableIds[i], static_cast<int>(i));

    auto rows =
        select(u"SELECT o.questionnaire, o.variable, o.value, o.text, o.obs_status, o.reason, o.note"
               " FROM observation o JOIN questionnaire q ON q.id = o.questionnaire WHERE q.service = ?"_s,
               {m_serviceId});
    if (!rows)
        return rows.error();
    const QSqlQuery &row = rows.value();
    while (rows.value().next()) {
        const auto questionnaire = questionnaireOf.constFind(row.value(0).toLongLong());
        const auto variable = variableOf.constFind(row.value(1).toLongLong());
        if (questionnaire == questionnaireOf.cend() || variable == variableOf.cend())
            continue; // a variable that this catalogue no longer has: kept in the file, not shown
        observations.set({questionnaire->first, questionnaire->second, *variable}, observationAt(row, 2));
    }
    return Done{};
}

Outcome Store::readRecorded(Observations &observations)
{
    auto rows = select(u"SELECT indicator, zone, year, value, obs_status FROM recorded"_s);
    if (!rows)
        return rows.error();
    const QSqlQuery &row = rows.value();
    while (rows.value().next()) {
        const auto indicator = std::ranges::find(m_indicatorIds, row.value(0).toLongLong());
        const auto zone = std::ranges::find(m_zoneIds, row.value(1).toLongLong());
        const bool isAggregate = row.value(1).toLongLong() == m_aggregateId;
        if (indicator == m_indicatorIds.end() || (zone == m_zoneIds.end() && !isAggregate))
            continue;
        CellValue value{.status = obsStatusFromLetter(row.value(4).toString().front())};
        if (!row.isNull(3))
            value.value = row.value(3).toDouble();
        observations.setRecorded(static_cast<int>(indicator - m_indicatorIds.begin()),
                                 isAggregate ? kAggregateArea : static_cast<int>(zone - m_zoneIds.begin()),
                                 row.value(2).toInt(), value);
    }
    return Done{};
}

Result<std::vector<TableNote>> Store::notes()
{
    std::vector<TableNote> notes;
    auto rows =
        select(u"SELECT shows, zone, year, text_it, text_en FROM note WHERE service = ? ORDER BY id"_s,
               {m_serviceId});
    if (!rows)
        return rows.error();
    const QSqlQuery &row = rows.value();
    while (rows.value().next()) {
        TableNote note{.shows = row.value(0).toString(),
                       .text = {row.value(3).toString(), row.value(4).toString()}};
        if (const auto zone = std::ranges::find(m_zoneIds, row.value(1).toLongLong());
            zone != m_zoneIds.end())
            note.refArea = static_cast<int>(zone - m_zoneIds.begin());
        if (!row.isNull(2))
            note.year = row.value(2).toInt();
        notes.push_back(note);
    }
    return notes;
}

Result<std::optional<Edition>> Store::edition()
{
    auto rows =
        select(u"SELECT name, title_it, title_en, first_year, last_year FROM edition WHERE service = ?"
               " ORDER BY id DESC LIMIT 1"_s,
               {m_serviceId});
    if (!rows)
        return rows.error();
    const QSqlQuery &row = rows.value();
    if (!rows.value().next())
        return std::optional<Edition>();
    return std::optional(Edition{.name = row.value(0).toString(),
                                 .title = {row.value(1).toString(), row.value(2).toString()},
                                 .years = {row.value(3).toInt(), row.value(4).toInt()}});
}

Result<QDateTime> Store::lastChangeAt()
{
    auto row = select(u"SELECT at FROM change ORDER BY id DESC LIMIT 1"_s);
    if (!row)
        return row.error();
    return row.value().next() ? timeOf(row.value().value(0)) : QDateTime();
}

QuestionnaireState Store::state(int refArea, int year) const
{
    const auto found = m_questionnaires.find({refArea, year});
    return found == m_questionnaires.end() ? QuestionnaireState::NotInSurvey : found->second.state;
}

Outcome Store::write(const Change &change, std::span<const ObservationEdit> edits)
{
    if (m_access == Access::ReadOnly)
        return unreadable(tr("This data set is open for reading only: nothing can be written."));
    Transaction transaction(*this);
    if (!transaction.begun())
        return transaction.begun();
    const auto id = insertChange(change);
    if (!id)
        return id.error();
    if (const Outcome written = writeObservations(id.value(), edits); !written)
        return written;
    if (const Outcome committed = transaction.commit(); !committed)
        return committed;
    for (const ObservationEdit &edit : edits) {
        Questionnaire &questionnaire = m_questionnaires[{edit.key.refArea, edit.key.timePeriod}];
        if (edit.observation && questionnaire.state == QuestionnaireState::ToFill)
            questionnaire.state = QuestionnaireState::InProgress;
    }
    return Done{};
}

Result<qint64> Store::insertChange(const Change &change)
{
    const Outcome done = run(*m_insertChange, {timeText(change.at), boundText(change.author),
                                               boundText(change.source), boundText(change.label)});
    if (!done)
        return done.error();
    return m_insertChange->lastInsertId().toLongLong();
}

Outcome Store::writeObservations(qint64 change, std::span<const ObservationEdit> edits)
{
    for (const ObservationEdit &edit : edits) {
        if (const Outcome done = writeObservation(change, edit); !done)
            return done;
    }
    return Done{};
}

Outcome Store::writeObservation(qint64 change, const ObservationEdit &edit)
{
    const auto found = m_questionnaires.find({edit.key.refArea, edit.key.timePeriod});
    if (found == m_questionnaires.end())
        return refused(tr("There is no questionnaire of that zone and year."));
    const Questionnaire &questionnaire = found->second;
    const qint64 variable = m_variableIds[static_cast<size_t>(edit.key.variable)];
    if (!edit.observation)
        return execute(u"DELETE FROM observation WHERE questionnaire = ? AND variable = ?"_s,
                       {questionnaire.id, variable});
    const Observation &observation = *edit.observation;
    const QVariant text =
        observation.text ? boundText(*observation.text) : QVariant(QMetaType::fromType<QString>());
    const Outcome written =
        run(*m_upsertObservation, {questionnaire.id, variable, boundValue(observation.value), text,
                                   obsStatusLetter(observation.status), boundText(observation.reason),
                                   boundText(observation.note), change});
    if (!written)
        return written;
    if (questionnaire.state != QuestionnaireState::ToFill)
        return Done{};
    return execute(u"UPDATE questionnaire SET state = ? WHERE id = ?"_s,
                   {questionnaireStateCode(QuestionnaireState::InProgress), questionnaire.id});
}

Outcome Store::addYear(int year)
{
    Transaction transaction(*this);
    if (!transaction.begun())
        return transaction.begun();
    for (size_t zone = 0; zone < m_zoneIds.size(); ++zone) {
        if (const Outcome done =
                insertQuestionnaire(static_cast<int>(zone), year, QuestionnaireState::ToFill);
            !done)
            return done;
    }
    return transaction.commit();
}

Outcome Store::addZone(const Zone &zone, YearRange years)
{
    Transaction transaction(*this);
    if (!transaction.begun())
        return transaction.begun();
    if (const Outcome done = insertZone(zone, false); !done)
        return done;
    for (int year = years.first; year <= years.last; ++year) {
        const int refArea = static_cast<int>(m_zoneIds.size()) - 1;
        if (const Outcome done = insertQuestionnaire(refArea, year, QuestionnaireState::ToFill); !done)
            return done;
    }
    return transaction.commit();
}

Outcome Store::insertQuestionnaire(int refArea, int year, QuestionnaireState state)
{
    // Another window may have been first: then its questionnaire is ours too.
    const QVariantList key{m_serviceId, zoneId(refArea), year};
    const Outcome inserted =
        execute(u"INSERT INTO questionnaire (service, zone, year, state) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (service, zone, year) DO NOTHING"_s,
                key + QVariantList{questionnaireStateCode(state)});
    if (!inserted)
        return inserted;
    auto row =
        select(u"SELECT id, state FROM questionnaire WHERE service = ? AND zone = ? AND year = ?"_s, key);
    if (!row)
        return row.error();
    row.value().next();
    m_questionnaires[{refArea, year}] = {
        .id = row.value().value(0).toLongLong(),
        .state = questionnaireStateFromCode(row.value().value(1).toString()).value_or(state)};
    return Done{};
}

// A new zone stands after the others; the aggregate area stands after every zone.
Outcome Store::insertZone(const Zone &zone, bool isAggregate)
{
    const Outcome inserted =
        execute(u"INSERT INTO zone (code, name, position, is_aggregate) VALUES (?, ?, ?, ?)"_s,
                {zone.code, zone.name, static_cast<int>(m_zoneIds.size()) + 1, isAggregate ? 1 : 0});
    if (!inserted)
        return inserted;
    auto row = select(u"SELECT id FROM zone WHERE code = ?"_s, {zone.code});
    if (!row)
        return row.error();
    row.value().next();
    const qint64 id = row.value().value(0).toLongLong();
    if (isAggregate)
        m_aggregateId = id;
    else
        m_zoneIds.push_back(id);
    return Done{};
}

qint64 Store::zoneId(int refArea) const
{
    return refArea == kAggregateArea ? m_aggregateId : m_zoneIds[static_cast<size_t>(refArea)];
}

Outcome Store::fill(const NewDataSet &contents, const Catalogue &catalogue)
{
    Transaction transaction(*this);
    if (!transaction.begun())
        return transaction.begun();
    if (const Outcome done = execute(u"INSERT INTO service (name) VALUES (?)"_s, {contents.service}); !done)
        return done;
    if (const Outcome done = readDictionaries(catalogue); !done)
        return done;
    if (const Outcome done = fillLists(contents); !done)
        return done;
    if (const Outcome done = fillValues(contents); !done)
        return done;
    return transaction.commit();
}

Outcome Store::fillLists(const NewDataSet &contents)
{
    for (const Zone &zone : contents.zones) {
        if (const Outcome done = insertZone(zone, false); !done)
            return done;
    }
    const QString aggregate = QStringView(kMeanRowCode).toString();
    if (const Outcome done = insertZone({aggregate, aggregate}, true); !done)
        return done;
    for (int year = contents.years.first; year <= contents.years.last; ++year) {
        for (int zone = 0; zone < static_cast<int>(contents.zones.size()); ++zone) {
            if (const Outcome done = insertQuestionnaire(zone, year, contents.state); !done)
                return done;
        }
    }
    for (const TableNote &note : contents.notes) {
        const QVariant zone = note.refArea ? QVariant(zoneId(*note.refArea)) : QVariant();
        const QVariant year = note.year ? QVariant(*note.year) : QVariant();
        const Outcome done = execute(
            u"INSERT INTO note (service, shows, zone, year, text_it, text_en) VALUES (?, ?, ?, ?, ?, ?)"_s,
            {m_serviceId, note.shows, zone, year, note.text.italian, note.text.english});
        if (!done)
            return done;
    }
    if (!contents.edition)
        return Done{};
    const Edition &edition = *contents.edition;
    return execute(u"INSERT INTO edition (service, name, title_it, title_en, first_year, last_year)"
                   " VALUES (?, ?, ?, ?, ?, ?)"_s,
                   {m_serviceId, edition.name, edition.title.italian, edition.title.english,
                    edition.years.first, edition.years.last});
}

Outcome Store::fillValues(const NewDataSet &contents)
{
    const auto change = insertChange(contents.change);
    if (!change)
        return change.error();
    if (const Outcome done = writeObservations(change.value(), contents.observations); !done)
        return done;
    QSqlQuery insert(m_database);
    if (!insert.prepare(u"INSERT INTO recorded (indicator, zone, year, value, obs_status, change)"
                        " VALUES (?, ?, ?, ?, ?, ?)"_s))
        return failure(insert.lastError());
    for (const RecordedValue &recorded : contents.recorded) {
        const Outcome done =
            run(insert, {m_indicatorIds[static_cast<size_t>(recorded.indicator)], zoneId(recorded.refArea),
                         recorded.year, boundValue(recorded.value.value),
                         obsStatusLetter(*recorded.value.status), change.value()});
        if (!done)
            return done;
    }
    return Done{};
}

Result<std::vector<HistoryEntry>> Store::history(ObsKey key)
{
    std::vector<HistoryEntry> entries;
    const auto questionnaire = m_questionnaires.find({key.refArea, key.timePeriod});
    if (questionnaire == m_questionnaires.end())
        return entries;
    const QVariantList where{questionnaire->second.id, m_variableIds[static_cast<size_t>(key.variable)]};
    auto present =
        select(u"SELECT o.value, o.text, o.obs_status, o.reason, o.note, c.at, c.author, c.source, c.label"
               " FROM observation o JOIN change c ON c.id = o.change"
               " WHERE o.questionnaire = ? AND o.variable = ?"_s,
               where);
    if (!present)
        return present.error();
    if (present.value().next())
        entries.push_back({changeAt(present.value(), 5), observationAt(present.value(), 0)});
    auto earlier =
        select(u"SELECT h.value, h.text, h.obs_status, h.reason, h.note, c.at, c.author, c.source, c.label,"
               " r.at, r.author, r.source, r.label, h.is_removal FROM history h"
               " JOIN change c ON c.id = h.change JOIN change r ON r.id = h.closed_by"
               " WHERE h.questionnaire = ? AND h.variable = ? ORDER BY h.id DESC"_s,
               where);
    if (!earlier)
        return earlier.error();
    while (earlier.value().next()) {
        if (earlier.value().value(13).toBool())
            entries.push_back({changeAt(earlier.value(), 9), std::nullopt});
        entries.push_back({changeAt(earlier.value(), 5), observationAt(earlier.value(), 0)});
    }
    return entries;
}

Outcome Store::saveDraft(ObsKey key, const QString &text)
{
    const auto questionnaire = m_questionnaires.find({key.refArea, key.timePeriod});
    if (questionnaire == m_questionnaires.end())
        return refused(tr("There is no questionnaire of that zone and year."));
    const QVariantList where{questionnaire->second.id, m_variableIds[static_cast<size_t>(key.variable)]};
    if (text.isEmpty())
        return execute(u"DELETE FROM draft WHERE questionnaire = ? AND variable = ?"_s, where);
    return execute(u"INSERT INTO draft (questionnaire, variable, text) VALUES (?, ?, ?)"
                   " ON CONFLICT (questionnaire, variable) DO UPDATE SET text = excluded.text"_s,
                   where + QVariantList{text});
}

Result<QHash<ObsKey, QString>> Store::drafts()
{
    QHash<ObsKey, QString> drafts;
    auto rows = select(u"SELECT questionnaire, variable, text FROM draft"_s);
    if (!rows)
        return rows.error();
    while (rows.value().next()) {
        const qint64 id = rows.value().value(0).toLongLong();
        const auto questionnaire =
            std::ranges::find_if(m_questionnaires, [id](const auto &known) { return known.second.id == id; });
        const auto variable = std::ranges::find(m_variableIds, rows.value().value(1).toLongLong());
        if (questionnaire == m_questionnaires.end() || variable == m_variableIds.end())
            continue;
        drafts.insert({questionnaire->first.first, questionnaire->first.second,
                       static_cast<int>(variable - m_variableIds.begin())},
                      rows.value().value(2).toString());
    }
    return drafts;
}

Outcome Store::checkIntegrity()
{
    auto row = select(u"PRAGMA quick_check(1)"_s);
    if (!row)
        return row.error();
    if (row.value().next() && row.value().value(0).toString() == u"ok")
        return Done{};
    return unreadable(tr("The file %1 is damaged: open a copy of it, or the last backup.").arg(m_path));
}

Outcome Store::saveCopy(const QString &target)
{
    const QFileInfo file(target);
    const QString temporary =
        u"%1/.%2.%3"_s.arg(file.absolutePath(), file.fileName(), QUuid::createUuid().toString(QUuid::Id128));
    if (const Outcome copied = execute(u"VACUUM INTO ?"_s, {temporary}); !copied) {
        QFile::remove(temporary);
        return unreadable(
            tr("Cannot write the file %1: check that the folder exists and that there is room.").arg(target));
    }
    QFile copy(temporary);
    const bool isDurable = copy.open(QIODevice::ReadWrite) && ::fsync(copy.handle()) == 0;
    copy.close();
    if (!isDurable ||
        ::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(target).constData()) != 0) {
        QFile::remove(temporary);
        return unreadable(tr("Cannot write the file %1.").arg(target));
    }
    return Done{};
}

Outcome Store::execute(const QString &statement, const QVariantList &values)
{
    const auto query = select(statement, values);
    if (!query)
        return query.error();
    return Done{};
}

Result<QSqlQuery> Store::select(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return failure(query.lastError());
    if (const Outcome done = run(query, values); !done)
        return done.error();
    return query;
}

Outcome Store::run(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values[i]);
    if (!query.exec())
        return failure(query.lastError());
    return Done{};
}

Error Store::failure(const QSqlError &error) const
{
    switch (primaryCode(error)) {
    case kFull:
        return unreadable(tr("Not saved: the disk is full. Free some space and try again."));
    case kBusy:
        return unreadable(
            tr("Not saved: another program is using the file %1. Try again in a moment.").arg(m_path));
    case kReadOnly:
        return unreadable(tr("Not saved: the file %1 can only be read. Save a copy elsewhere.").arg(m_path));
    case kCorrupt:
        return unreadable(tr("The file %1 is damaged: open a copy of it, or the last backup.").arg(m_path));
    case kNotADatabase:
        return unreadable(tr("The file %1 is not a Quaderno data file.").arg(m_path));
    case kInputOutput:
    case kCannotOpen:
        return unreadable(
            tr("The file %1 cannot be read or written: check the disk and the folder.").arg(m_path));
    default:
        return unreadable(tr("The file %1 refused the operation: %2.").arg(m_path, error.databaseText()));
    }
}

} // namespace quaderno
