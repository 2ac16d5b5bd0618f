// What the Region adds to the answers: remarks, notes, texts of chapters, versions of the edition, contacts.
#include "storage/rows.h"
#include "storage/store.h"
#include "storage/transaction.h"

namespace quaderno
{

using namespace Qt::StringLiterals;
using namespace rows;

namespace
{

constexpr char16_t kWrittenRemark[] = u"written";
constexpr char16_t kCall[] = u"call";

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
    auto rows = select(
        u"SELECT r.questionnaire, r.variable, r.kind, r.person, r.text, r.is_taken_back, c.author, c.at"
        " FROM remark r JOIN change c ON c.id = r.change ORDER BY r.id"_s);
    if (!rows)
        return rows.error();
    const QSqlQuery &row = rows.value();
    while (rows.value().next()) {
        const auto key = keyOfQuestionnaire(row.value(0).toLongLong());
        if (!key)
            continue;
        Remark remark{.kind = row.value(2).toString() == QStringView(kCall) ? Remark::Kind::Call
                                                                            : Remark::Kind::Written,
                      .person = row.value(3).toString(),
                      .text = row.value(4).toString(),
                      .author = row.value(6).toString(),
                      .at = timeOf(row.value(7))};
        if (!row.isNull(1))
            remark.variable = variableOf(row.value(1).toLongLong());
        keepRemark(m_questionnaires[*key].record.remarks, remark, row.value(5).toBool());
    }
    return Done{};
}

Outcome Store::writeNote(const NoteEdit &edit)
{
    const auto placeOf = [this](const TableNote &note) {
        return QVariantList{m_serviceId,
                            note.shows,
                            note.refArea ? QVariant(zoneId(*note.refArea)) : QVariant(),
                            note.year ? QVariant(*note.year) : QVariant(),
                            note.text.italian,
                            note.text.english};
    };
    if (edit.before) {
        const Outcome removed =
            execute(u"DELETE FROM note WHERE service = ? AND shows = ? AND zone IS ? AND year IS ?"
                    " AND text_it = ? AND text_en = ?"_s,
                    placeOf(*edit.before));
        if (!removed)
            return removed;
    }
    if (!edit.after)
        return Done{};
    return execute(
        u"INSERT INTO note (service, shows, zone, year, text_it, text_en) VALUES (?, ?, ?, ?, ?, ?)"_s,
        placeOf(*edit.after));
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
    auto rows = select(u"SELECT chapter, position, text_it, text_en, basis_it, basis_en FROM chapter_text"
                       " WHERE service = ? ORDER BY id"_s,
                       {m_serviceId});
    if (!rows)
        return rows.error();
    std::map<ChapterTextKey, ChapterText> texts;
    const QSqlQuery &row = rows.value();
    while (rows.value().next()) {
        const ChapterTextKey key{.chapter = row.value(0).toString(), .position = row.value(1).toInt()};
        const ChapterText text{.text = {row.value(2).toString(), row.value(3).toString()},
                               .basis = {row.value(4).toString(), row.value(5).toString()}};
        if (text.text.italian.isEmpty() && text.text.english.isEmpty())
            texts.erase(key);
        else
            texts[key] = text;
    }
    return texts;
}

Result<std::vector<EditionVersion>> Store::editionVersions()
{
    auto rows = select(u"SELECT v.number, v.change, v.note, c.at, c.author FROM edition_version v"
                       " JOIN edition e ON e.id = v.edition JOIN change c ON c.id = v.change"
                       " WHERE e.service = ? ORDER BY v.id"_s,
                       {m_serviceId});
    if (!rows)
        return rows.error();
    std::vector<EditionVersion> versions;
    const QSqlQuery &row = rows.value();
    while (rows.value().next())
        versions.push_back({.number = row.value(0).toString(),
                            .change = row.value(1).toLongLong(),
                            .note = row.value(2).toString(),
                            .at = timeOf(row.value(3)),
                            .author = row.value(4).toString()});
    return versions;
}

Outcome Store::publish(const EditionVersion &version, const std::optional<Edition> &begun, const Act &act,
                       const QString &author, const QDateTime &at)
{
    if (m_access == Access::ReadOnly)
        return unreadable(tr("This data set is open for reading only: nothing can be written."));
    Transaction transaction(*this);
    if (!transaction.begun())
        return transaction.begun();
    if (begun) {
        if (const Outcome done = insertEdition(*begun); !done)
            return done;
    }
    const auto change = writeParts(act, author, at);
    if (!change)
        return change.error();
    const Outcome logged = execute(u"INSERT INTO edition_version (edition, number, note, change)"
                                   " SELECT max(id), ?, ?, ? FROM edition WHERE service = ?"_s,
                                   {version.number, boundText(version.note), change.value(), m_serviceId});
    if (!logged)
        return logged;
    if (const Outcome committed = transaction.commit(); !committed)
        return committed;
    remember(act, author, at);
    return Done{};
}

Result<std::optional<int>> Store::lastPublishedYear(qint64 change)
{
    auto rows =
        select(u"SELECT max(q.year) FROM state_change s JOIN questionnaire q ON q.id = s.questionnaire"
               " WHERE s.state = ? AND s.change <= ?"_s,
               {questionnaireStateCode(QuestionnaireState::Published), change});
    if (!rows)
        return rows.error();
    const bool isThere = rows.value().next() && !rows.value().value(0).isNull();
    return isThere ? std::optional(rows.value().value(0).toInt()) : std::nullopt;
}

// An answer of today that was there then stands; one that came later goes; one that was replaced later comes
// back.
Outcome Store::restoreAnswers(Observations &observations, qint64 change)
{
    auto later = select(u"SELECT questionnaire, variable FROM observation WHERE change > ?"_s, {change});
    if (!later)
        return later.error();
    while (later.value().next()) {
        const auto key = keyOfQuestionnaire(later.value().value(0).toLongLong());
        const auto variable = variableOf(later.value().value(1).toLongLong());
        if (key && variable)
            observations.set({key->refArea, key->timePeriod, *variable}, std::nullopt);
    }
    auto then = select(u"SELECT questionnaire, variable, value, text, obs_status, reason, note FROM history"
                       " WHERE change <= ? AND closed_by > ?"_s,
                       {change, change});
    if (!then)
        return then.error();
    while (then.value().next()) {
        const auto key = keyOfQuestionnaire(then.value().value(0).toLongLong());
        const auto variable = variableOf(then.value().value(1).toLongLong());
        if (key && variable)
            observations.set({key->refArea, key->timePeriod, *variable}, observationAt(then.value(), 2));
    }
    return Done{};
}

Result<std::map<int, Contact>> Store::contacts()
{
    auto rows = select(u"SELECT zone, name, office, telephone, email FROM contact"_s);
    if (!rows)
        return rows.error();
    std::map<int, Contact> contacts;
    const QSqlQuery &row = rows.value();
    while (rows.value().next()) {
        if (const auto area = areaOf(row.value(0).toLongLong()))
            contacts[*area] = {.name = row.value(1).toString(),
                               .office = row.value(2).toString(),
                               .telephone = row.value(3).toString(),
                               .email = row.value(4).toString()};
    }
    return contacts;
}

Outcome Store::setContacts(const std::map<int, Contact> &contacts)
{
    if (m_access == Access::ReadOnly)
        return unreadable(tr("This data set is open for reading only: nothing can be written."));
    Transaction transaction(*this);
    if (!transaction.begun())
        return transaction.begun();
    for (const auto &[refArea, contact] : contacts) {
        const Outcome saved =
            execute(u"INSERT INTO contact (zone, name, office, telephone, email) VALUES (?, ?, ?, ?, ?)"
                    " ON CONFLICT (zone) DO UPDATE SET name = excluded.name, office = excluded.office,"
                    " telephone = excluded.telephone, email = excluded.email"_s,
                    {zoneId(refArea), boundText(contact.name), boundText(contact.office),
                     boundText(contact.telephone), boundText(contact.email)});
        if (!saved)
            return saved;
    }
    return transaction.commit();
}

} // namespace quaderno
