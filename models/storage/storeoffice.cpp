// What the Region adds to the answers: remarks, notes, texts of chapters, versions of the edition, contacts.
#include "storage/rows.h"
#include "storage/store.h"

namespace quaderno
{

using namespace Qt::StringLiterals;
using namespace rows;

namespace
{

} // namespace

Outcome Store::writeRemark(qint64 change, const RemarkEdit &edit)
{
    const auto id = questionnaireId(edit.key);
    if (!id)
        return id.error();
    const Remark &remark = edit.remark;
    const QVariant variable = remark.variable ? QVariant(m_variableIds[static_cast<size_t>(*remark.variable)])
                                              : QVariant(QMetaType::fromType<qint64>());
    const auto kind = QStringView(remark.kind == Remark::Kind::Call ? kCall : kWrittenRemark).toString();
    return execute(u"INSERT INTO remark (questionnaire, variable, kind, person, text, is_taken_back, change)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                   {id.value(), variable, kind, boundText(remark.person), boundText(remark.text),
                    edit.isTakenBack ? 1 : 0, change});
}

Outcome Store::readRemarks()
{
    return m_database->each(
        u"SELECT r.questionnaire, r.variable, r.kind, r.person, r.text, r.is_taken_back, c.author, c.at"
        " FROM remark r JOIN change c ON c.id = r.change ORDER BY r.id"_s,
        {}, [this](const Row &row) -> Outcome {
            const auto key = keyOfQuestionnaire(row.integer(0));
            if (!key)
                return Done{};
            if (row.text(2) != QStringView(kCall) && row.text(2) != QStringView(kWrittenRemark))
                return damaged(u"remark"_s, tr("the kind of a remark is unknown"));
            Remark remark{.kind =
                              row.text(2) == QStringView(kCall) ? Remark::Kind::Call : Remark::Kind::Written,
                          .person = row.text(3),
                          .text = row.text(4),
                          .author = row.text(6),
                          .at = timeOf(row.text(7))};
            if (!row.isNull(1))
                remark.variable = variableOf(row.integer(1));
            keepRemark(m_questionnaires[*key].record.remarks, remark, row.flag(5));
            return Done{};
        });
}

// One that takes another's place keeps its row, and with it its place among the notes.
Outcome Store::writeNote(const NoteEdit &edit)
{
    const auto wordsOf = [this](const TableNote &note) {
        return QVariantList{m_serviceId,
                            note.shows,
                            note.refArea ? QVariant(zoneId(*note.refArea)) : QVariant(),
                            note.year ? QVariant(*note.year) : QVariant(),
                            boundText(note.text.italian),
                            boundText(note.text.english)};
    };
    // Two may say the same: the row tells which is meant, where it is known.
    const QString isThat =
        u" WHERE id = coalesce(nullif(?, 0), (SELECT min(id) FROM note WHERE service = ? AND shows = ?"
        " AND zone IS ? AND year IS ? AND text_it = ? AND text_en = ?))"_s;
    const QVariantList that =
        edit.before ? QVariantList{edit.before->row} + wordsOf(*edit.before) : QVariantList();
    if (edit.before && edit.after)
        return execute(
            u"UPDATE note SET service = ?, shows = ?, zone = ?, year = ?, text_it = ?, text_en = ?"_s +
                isThat,
            wordsOf(*edit.after) + that);
    if (edit.before)
        return execute(u"DELETE FROM note"_s + isThat, that);
    if (!edit.after)
        return Done{};
    const qint64 row = edit.after->row;
    return execute(u"INSERT INTO note (id, service, shows, zone, year, text_it, text_en)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                   QVariantList{row == 0 ? QVariant(QMetaType::fromType<qint64>()) : QVariant(row)} +
                       wordsOf(*edit.after));
}

Result<bool> Store::holdsNoteOutOfSight(qint64 row, const std::vector<TableNote> &known)
{
    if (std::ranges::find(known, row, &TableNote::row) != known.end())
        return false;
    const auto found =
        m_database->first(u"SELECT id FROM note WHERE id = ?"_s, {row}, [](const Row &) { return true; });
    if (!found)
        return found.error();
    return found.value().has_value();
}

Outcome Store::writeText(qint64 change, const ChapterTextEdit &edit)
{
    const ChapterText &text = edit.text;
    return execute(
        u"INSERT INTO chapter_text (service, chapter, position, text_it, text_en, basis_it, basis_en, change)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {m_serviceId, edit.key.chapter, edit.key.position, boundText(text.text.italian),
         boundText(text.text.english), boundText(text.basis.italian), boundText(text.basis.english), change});
}

Result<std::map<ChapterTextKey, ChapterText>> Store::chapterTexts()
{
    std::map<ChapterTextKey, ChapterText> texts;
    const Outcome read = m_database->each(
        u"SELECT chapter, position, text_it, text_en, basis_it, basis_en FROM chapter_text"
        " WHERE service = ? ORDER BY id"_s,
        {m_serviceId}, [&](const Row &row) {
            const ChapterTextKey key{.chapter = row.text(0), .position = row.number(1)};
            const ChapterText text{.text = {row.text(2), row.text(3)}, .basis = {row.text(4), row.text(5)}};
            if (text.text.isEmpty())
                texts.erase(key);
            else
                texts[key] = text;
        });
    if (!read)
        return read.error();
    return texts;
}

Change Store::textChange(const ChapterTextKey &key)
{
    const auto last = m_database->first(
        u"SELECT c.at, c.author, c.source, c.label FROM chapter_text t JOIN change c ON c.id = t.change"
        " WHERE t.service = ? AND t.chapter = ? AND t.position = ? ORDER BY t.id DESC LIMIT 1"_s,
        {m_serviceId, key.chapter, key.position}, [](const Row &row) {
            return Change{.at = timeOf(row.text(0)),
                          .author = row.text(1),
                          .source = row.text(2),
                          .label = row.text(3)};
        });
    return last ? last.value().value_or(Change()) : Change();
}

Result<std::vector<EditionVersion>> Store::editionVersions()
{
    std::vector<EditionVersion> versions;
    const Outcome read =
        m_database->each(u"SELECT v.number, v.id, v.note, c.at, c.author FROM edition_version v"
                         " JOIN edition e ON e.id = v.edition JOIN change c ON c.id = v.change"
                         " WHERE e.service = ? ORDER BY v.id"_s,
                         {m_serviceId}, [&](const Row &row) {
                             versions.push_back({.number = row.text(0),
                                                 .row = row.integer(1),
                                                 .note = row.text(2),
                                                 .at = timeOf(row.text(3)),
                                                 .author = row.text(4)});
                         });
    if (!read)
        return read.error();
    return versions;
}

Outcome Store::publish(const EditionVersion &version, const std::optional<Edition> &begun, qint64 change)
{
    if (begun) {
        if (const Outcome done = insertEdition(*begun); !done)
            return done;
    }
    return insertVersion(version, change);
}

// It holds all acts that are in the file, in whatever order they came there.
Outcome Store::insertVersion(const EditionVersion &version, qint64 change)
{
    const Outcome logged = execute(u"INSERT INTO edition_version (edition, number, note, change)"
                                   " SELECT max(id), ?, ?, ? FROM edition WHERE service = ?"_s,
                                   {version.number, boundText(version.note), change, m_serviceId});
    if (!logged)
        return logged;
    return execute(u"INSERT INTO version_act (change, version) SELECT id, ? FROM change"
                   " WHERE id NOT IN (SELECT change FROM version_act)"_s,
                   {m_database->insertedKey()});
}

Result<std::optional<int>> Store::lastPublishedYear(const EditionVersion &version)
{
    const auto year = m_database->first(
        u"SELECT max(q.year) FROM state_change s JOIN questionnaire q ON q.id = s.questionnaire"
        " JOIN version_act a ON a.change = s.change WHERE s.state = ? AND a.version <= ?"_s,
        {questionnaireStateCode(QuestionnaireState::Published), version.row},
        [](const Row &row) { return row.isNull(0) ? std::optional<int>() : std::optional(row.number(0)); });
    if (!year)
        return year.error();
    return year.value().value_or(std::nullopt);
}

// An answer of today that was there then stands; one that came later goes; one that was replaced later comes
// back.
Outcome Store::restoreAnswers(Observations &observations, const EditionVersion &version)
{
    const QString later = u"(SELECT c.id FROM change c LEFT JOIN version_act a ON a.change = c.id"
                          " WHERE a.version IS NULL OR a.version > ?)"_s;
    const Outcome gone =
        m_database->each(u"SELECT questionnaire, variable FROM observation WHERE change IN "_s + later,
                         {version.row}, [&](const Row &row) {
                             if (const auto key = cellAt(row))
                                 observations.set(*key, std::nullopt);
                         });
    if (!gone)
        return gone;
    return m_database->each(
        u"SELECT questionnaire, variable, value, text, obs_status, reason, note FROM history"
        " WHERE closed_by IN "_s +
            later + u" AND change NOT IN "_s + later,
        {version.row, version.row}, [&](const Row &row) -> Outcome {
            const auto key = cellAt(row);
            if (!key)
                return Done{};
            const auto observation = observationAt(row, 2);
            if (!observation)
                return oddStatus(u"history"_s, row.text(4));
            observations.set(*key, observation);
            return Done{};
        });
}

Result<std::map<int, Contact>> Store::contacts()
{
    std::map<int, Contact> contacts;
    const Outcome read = m_database->each(u"SELECT zone, name, office, telephone, email FROM contact"_s, {},
                                          [&](const Row &row) {
                                              if (const auto area = areaOf(row.integer(0)))
                                                  contacts[*area] = {.name = row.text(1),
                                                                     .office = row.text(2),
                                                                     .telephone = row.text(3),
                                                                     .email = row.text(4)};
                                          });
    if (!read)
        return read.error();
    return contacts;
}

Outcome Store::writeContact(const ContactEdit &edit)
{
    const qint64 zone = zoneId(edit.refArea);
    const Contact &contact = edit.contact;
    if (contact == Contact())
        return execute(u"DELETE FROM contact WHERE zone = ?"_s, {zone});
    return execute(u"INSERT INTO contact (zone, name, office, telephone, email) VALUES (?, ?, ?, ?, ?)"
                   " ON CONFLICT (zone) DO UPDATE SET name = excluded.name, office = excluded.office,"
                   " telephone = excluded.telephone, email = excluded.email"_s,
                   {zone, boundText(contact.name), boundText(contact.office), boundText(contact.telephone),
                    boundText(contact.email)});
}

} // namespace quaderno
