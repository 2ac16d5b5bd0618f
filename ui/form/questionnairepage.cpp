#include "form/questionnairepage.h"

#include "form/missingmenu.h"
#include "form/notedialog.h"
#include "form/statemark.h"
#include "window/keptwords.h"
#include "window/messages.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace quaderno
{

namespace
{
constexpr int kAnchorsWidth = 170;
constexpr int kMarginAroundField = 60; // kept in view above and below a field
constexpr int kOrdinaryLength = 100;   // questions that are made in one go
} // namespace

QuestionnairePage::QuestionnairePage(QuestionnaireModel &model, const Catalogue &catalogue,
                                     Messages &messages, const Theme &theme, Language language,
                                     QWidget *parent)
    : QWidget(parent), m_model(model), m_catalogue(catalogue), m_messages(messages), m_theme(theme),
      m_language(language)
{
    setObjectName(QStringLiteral("questionnairePage"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeAnchors(theme));
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(makeForm(theme));
    layout->addWidget(m_scroll, 1);
    showProgress();
    m_anchors->setCurrentRow(0);
    m_keeping.setSingleShot(true);
    m_keeping.setTimerType(Qt::PreciseTimer);
    m_keeping.setInterval(kKeepMilliseconds);
    connect(&m_keeping, &QTimer::timeout, this, &QuestionnairePage::keepPending);

    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &QuestionnairePage::keepAll);
    connect(&model, &QAbstractItemModel::modelReset, this, &QuestionnairePage::showOther);
    connect(&model, &QuestionnaireModel::lockChanged, this, &QuestionnairePage::refresh);
    connect(&model, &QAbstractItemModel::dataChanged, this, &QuestionnairePage::refreshRows);
    connect(m_anchors, &QListWidget::currentRowChanged, this, &QuestionnairePage::showSection);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &QuestionnairePage::markCurrentSection);
    for (const auto &[key, by] : {std::pair(Qt::Key_PageDown, +1), std::pair(Qt::Key_PageUp, -1)}) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by = by] { stepSection(by); });
    }
}

QWidget *QuestionnairePage::makeAnchors(const Theme &theme)
{
    m_anchors = new QListWidget(this);
    m_anchors->setObjectName(QStringLiteral("sections"));
    m_anchors->setAccessibleName(tr("Sections of the questionnaire"));
    m_anchors->setFixedWidth(kAnchorsWidth);
    m_anchors->setFrameShape(QFrame::NoFrame);
    m_anchors->setPalette(theme.listPalette());
    m_anchors->setWordWrap(true);
    m_anchors->setSpacing(3);
    m_anchors->setIconSize({14, 14});
    m_anchors->setFocusPolicy(Qt::ClickFocus);
    m_anchors->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return m_anchors;
}

QWidget *QuestionnairePage::makeForm(const Theme &theme)
{
    auto *form = new QWidget(this);
    form->setBackgroundRole(QPalette::Base);
    form->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(8, 0, 8, 16);
    layout->setSpacing(4);
    for (size_t i = 0; i < m_catalogue.sections.size(); ++i) {
        auto *section = new FormSection(m_model, m_catalogue, static_cast<int>(i), theme, m_language, form);
        if (section->questions().empty()) {
            delete section;
            continue;
        }
        connect(section, &FormSection::rowMade, this, &QuestionnairePage::connectRow);
        m_sections.push_back(section);
        layout->addWidget(section);
        m_anchors->addItem(new QListWidgetItem);
    }
    m_send = new QPushButton(tr("Check and send…"), form);
    m_send->setObjectName(QStringLiteral("checkAndSend"));
    connect(m_send, &QPushButton::clicked, this, &QuestionnairePage::sendRequested);
    layout->addWidget(m_send, 0, Qt::AlignRight);
    layout->addStretch();
    return form;
}

void QuestionnairePage::connectRow(AnswerRow *row)
{
    connect(&row->field(), &AnswerField::entered, this, [this, row] { enter(row); });
    connect(&row->field(), &AnswerField::typed, this, &QuestionnairePage::keepSoon);
    connect(&row->field(), &AnswerField::stepRequested, this, [this, row](int by) { step(row->row(), by); });
    connect(&row->field(), &AnswerField::pasteRequested, this,
            [this, row](const QString &text) { Q_EMIT pasteRequested(text, row->row()); });
    connect(row, &AnswerRow::missingRequested, this, [this, row] {
        m_current = row->row();
        askReason();
    });
    connect(row, &AnswerRow::minusTyped, this, [this, row] {
        m_current = row->row();
        openReasons(MissingMenu::OpenedBy::Minus);
    });
    connect(row, &AnswerRow::noteRequested, this, [this, row] {
        m_current = row->row();
        editNote();
    });
}

void QuestionnairePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    makeVisibleSections();
}

// All of a questionnaire of ordinary length; of a long one what is in view, the rest one by one when there is
// nothing else to do.
void QuestionnairePage::makeVisibleSections()
{
    const int top = m_scroll->verticalScrollBar()->value();
    const int bottom = top + std::max(m_scroll->viewport()->height(), height());
    // Before the first layout nobody has a place yet: the room that each keeps adds up to it.
    int place = 0;
    for (FormSection *section : m_sections) {
        const int room = section->isMade() ? section->height() : section->minimumHeight();
        if (m_model.rowCount() <= kOrdinaryLength || (place <= bottom && place + room >= top))
            section->make();
        place += room;
    }
    QTimer::singleShot(0, this, &QuestionnairePage::makeNextSection);
}

void QuestionnairePage::makeNextSection()
{
    const auto next =
        std::ranges::find_if(m_sections, [](const FormSection *section) { return !section->isMade(); });
    if (next == m_sections.end())
        return;
    (*next)->make();
    QTimer::singleShot(0, this, &QuestionnairePage::makeNextSection);
}

void QuestionnairePage::refresh()
{
    for (FormSection *section : m_sections)
        section->refresh();
    showProgress();
    if (m_current >= 0 && isVisible())
        Q_EMIT fieldSelected({.shown = {.kind = Shown::Kind::Variable, .index = m_current},
                              .refArea = m_model.refArea(),
                              .timePeriod = m_model.year()});
}

void QuestionnairePage::refreshRows(const QModelIndex &first, const QModelIndex &last)
{
    for (FormSection *section : m_sections) {
        section->refreshRows(first.row(), last.row());
        section->refreshIndicators();
    }
    showProgress();
}

void QuestionnairePage::showProgress()
{
    m_send->setEnabled(m_model.lock().isEmpty() || m_model.isSent());
    for (size_t i = 0; i < m_sections.size(); ++i) {
        const int section = m_sections[i]->section();
        const AnswerCount count = m_model.answerCount(section);
        QListWidgetItem *item = m_anchors->item(static_cast<int>(i));
        item->setIcon(stateMarkPixmap(m_model.sectionState(section), m_theme, devicePixelRatioF()));
        item->setText(tr("%1  %2/%3", "section, answered, questions")
                          .arg(m_catalogue.sections[static_cast<size_t>(section)].label.in(m_language))
                          .arg(count.answered)
                          .arg(count.questions));
    }
}

FormSection *QuestionnairePage::sectionOf(int variable) const
{
    const auto found = std::ranges::find_if(m_sections, [variable](const FormSection *section) {
        return std::ranges::find(section->questions(), variable) != section->questions().end();
    });
    return found == m_sections.end() ? nullptr : *found;
}

AnswerRow *QuestionnairePage::rowOf(int variable)
{
    FormSection *section = sectionOf(variable);
    if (!section)
        return nullptr;
    if (!section->isMade()) {
        section->make();
        m_scroll->widget()->layout()->activate();
    }
    return *std::ranges::find(section->rows(), variable, &AnswerRow::row);
}

void QuestionnairePage::showField(int variable)
{
    AnswerRow *row = rowOf(variable);
    if (!row)
        return;
    row->focusAnswer();
    // While the window is not active nothing is focused yet, and the field is to be in view all the same.
    if (m_current != variable)
        enter(row);
}

void QuestionnairePage::resume()
{
    showField(m_current >= 0 ? m_current : m_model.placeOfWork());
}

void QuestionnairePage::returnTo(std::optional<int> variable)
{
    if (!variable) {
        setFocus(Qt::OtherFocusReason);
        return;
    }
    showField(*variable);
    AnswerRow *row = rowOf(*variable);
    if (row &&
        !m_model.index(*variable, QuestionnaireModel::AnswerColumn).data(DraftRole).toString().isEmpty())
        row->field().goOn();
}

std::optional<int> QuestionnairePage::focusedVariable() const
{
    const QWidget *now = QApplication::focusWidget();
    const QWidget *focused = now && now->window() == window() ? now : window()->focusWidget();
    for (const FormSection *section : m_sections) {
        for (const AnswerRow *row : section->rows()) {
            if (row->field().isAncestorOf(focused))
                return row->row();
        }
    }
    return std::nullopt;
}

void QuestionnairePage::commitPending()
{
    for (const FormSection *section : m_sections) {
        for (AnswerRow *row : section->rows())
            row->commitPending();
    }
}

// Not put off by the next key: who types without a pause is safe too.
void QuestionnairePage::keepSoon()
{
    if (!m_keeping.isActive())
        m_keeping.start();
}

// Whatever is half typed stays with the questionnaire that it was typed in.
void QuestionnairePage::keepAll()
{
    for (const FormSection *section : m_sections) {
        for (AnswerRow *row : section->rows()) {
            row->keepPending();
            row->field().dropPending(); // who loses the focus now has not left the field
        }
    }
    m_model.leaveTyping();
}

void QuestionnairePage::showOther()
{
    for (FormSection *section : m_sections)
        section->showOther();
    refresh();
}

void QuestionnairePage::keepPending()
{
    if (AnswerRow *row = rowOf(m_current)) {
        row->keepPending();
        m_model.savePlace(m_current);
    }
}

// To the next question that can be answered, in the order of the form.
void QuestionnairePage::step(int from, int by)
{
    const int end = m_model.rowCount();
    for (int at = from + by; at >= 0 && at < end; at += by) {
        if (!m_model.index(at, QuestionnaireModel::AnswerColumn).data(IsRelevantRole).toBool())
            continue;
        showField(at);
        return;
    }
    if (by > 0)
        m_send->setFocus(Qt::TabFocusReason);
}

// The Tab key: in the order of the questions, whatever has been made so far.
bool QuestionnairePage::focusNextPrevChild(bool next)
{
    const QWidget *focused = QApplication::focusWidget();
    if (focused == this) {
        resume();
        return true;
    }
    if (focused == m_send && !next) {
        step(m_model.rowCount(), -1);
        return true;
    }
    AnswerRow *row = m_current >= 0 ? rowOf(m_current) : nullptr;
    if (!row || !focused || !row->field().isAncestorOf(focused))
        return QWidget::focusNextPrevChild(next);
    if (row->field().focusWithin(next))
        return true;
    const bool isFirst = m_current == 0 && !next;
    if (isFirst)
        return QWidget::focusNextPrevChild(next);
    step(m_current, next ? +1 : -1);
    return true;
}

// Of a page that has the focus in no field: see returnTo().
void QuestionnairePage::keyPressEvent(QKeyEvent *event)
{
    if (hasFocus() && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up))
        resume();
    else
        QWidget::keyPressEvent(event);
}

void QuestionnairePage::stepSection(int by)
{
    const int next = std::clamp(m_anchors->currentRow() + by, 0, m_anchors->count() - 1);
    showField(m_sections[static_cast<size_t>(next)]->questions().front());
    const QSignalBlocker quiet(m_anchors);
    m_anchors->setCurrentRow(next);
    showSection(next); // its head at the top, and not its first field at the bottom
}

void QuestionnairePage::showSection(int section)
{
    if (section < 0)
        return;
    m_sections[static_cast<size_t>(section)]->make();
    m_scroll->verticalScrollBar()->setValue(m_sections[static_cast<size_t>(section)]->y());
}

// The section at the top of the view, or the last one that fits when the end is reached.
void QuestionnairePage::markCurrentSection()
{
    makeVisibleSections();
    const int top = m_scroll->verticalScrollBar()->value() + kMarginAroundField;
    const auto next =
        std::ranges::find_if(m_sections, [top](const FormSection *section) { return section->y() > top; });
    const QSignalBlocker quiet(m_anchors);
    m_anchors->setCurrentRow(std::max(0, static_cast<int>(next - m_sections.begin()) - 1));
}

void QuestionnairePage::enter(const AnswerRow *row)
{
    // What is half typed elsewhere has been committed by leaving it.
    m_current = row->row();
    keepSoon();
    m_scroll->ensureWidgetVisible(&row->field(), 0, kMarginAroundField);
    const auto section = std::ranges::find(m_sections, sectionOf(m_current));
    const QSignalBlocker quiet(m_anchors);
    m_anchors->setCurrentRow(static_cast<int>(section - m_sections.begin()));
    Q_EMIT fieldSelected({.shown = {.kind = Shown::Kind::Variable, .index = m_current},
                          .refArea = m_model.refArea(),
                          .timePeriod = m_model.year()});
}

void QuestionnairePage::askReason()
{
    openReasons(MissingMenu::OpenedBy::Request);
}

void QuestionnairePage::openReasons(MissingMenu::OpenedBy how)
{
    AnswerRow *row = rowOf(m_current);
    if (!row || !m_model.lock().isEmpty())
        return;
    auto *menu = new MissingMenu(m_model.missingReasons(), m_language, m_lastReason, how, this);
    connect(menu, &MissingMenu::numberTyped, &row->field(), &AnswerField::typeNumber);
    const int question = row->row();
    connect(menu, &MissingMenu::reasonChosen, this,
            [this, question](const QString &key) { setReason(question, key); });
    connect(menu, &MissingMenu::reasonForSectionChosen, this,
            [this, question](const QString &key) { setReasonInSection(question, key); });
    connect(menu, &MissingMenu::removalChosen, this, [this, row] {
        row->field().dropPending();
        m_model.clearAnswer(row->row());
    });
    menu->popup(row->field().mapToGlobal(QPoint(0, row->field().height())));
}

// Hands over the author's words where the reason needs some, empty where it does not; not at all when the
// user went back.
void QuestionnairePage::withWordsFor(int row, const QString &key,
                                     const std::function<void(const QString &)> &set)
{
    const auto take = [&](const QString &words) {
        m_lastReason = key;
        set(words);
        return Outcome(Done{}); // not stored, it waits with the data set
    };
    const MissingReason *reason = m_catalogue.missingReason(key);
    if (!reason || !reason->needsNote) {
        (void)take({});
        return;
    }
    askUntilKept(
        m_messages,
        {reason->label.in(m_language),
         tr("Explain in a few words (kept on record, and it can become a note):"), tr("&Set the reason")},
        [&](const QString &words) {
            return words.trimmed().isEmpty() ? Outcome(Done{}) : take(words.trimmed());
        },
        {},
        m_model.typedWords(QStringLiteral("reason"), m_catalogue.variables[static_cast<size_t>(row)].name));
}

void QuestionnairePage::setReason(int row, const QString &key)
{
    withWordsFor(row, key, [&](const QString &words) {
        rowOf(row)->field().dropPending();
        // A failed write is told by the model, and kept at its question: the keys that follow are not for it.
        m_model.setMissing(row, key, words);
        step(row, +1);
    });
}

void QuestionnairePage::setReasonInSection(int row, const QString &key)
{
    withWordsFor(row, key, [&](const QString &words) {
        m_model.setMissingInSection(m_catalogue.variables[static_cast<size_t>(row)].section, key, words);
    });
}

void QuestionnairePage::editNote()
{
    AnswerRow *row = m_current >= 0 ? rowOf(m_current) : nullptr;
    if (!row)
        return;
    row->commitPending();
    NoteDialog dialog(m_model, m_current, m_language, m_messages, this);
    (void)dialog.exec(); // however it ends, what was written there is kept
    row->focusAnswer();
}

void QuestionnairePage::confirmPrevious()
{
    if (m_current < 0 || !m_model.canConfirm(m_current))
        return;
    m_model.confirmPrevious(m_current); // a failed write is told, and kept, as above
    step(m_current, +1);
}

void QuestionnairePage::toggleForLater()
{
    if (m_current < 0 || !m_model.lock().isEmpty())
        return;
    const QModelIndex answer = m_model.index(m_current, QuestionnaireModel::AnswerColumn);
    m_model.setForLater(m_current, !answer.data(ForLaterRole).toBool());
}

} // namespace quaderno
