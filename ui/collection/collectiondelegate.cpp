#include "collection/collectiondelegate.h"

#include "form/statemark.h"
#include "storage/schema.h"

#include <QAbstractItemView>
#include <QPainter>

namespace quaderno
{

namespace
{

constexpr int kMarkSize = 12;
constexpr int kPadding = 4; // small: at 150 % four years must fit a screen of 1366 pixels
constexpr int kProgressWidth = 44;
constexpr int kLeastGap = 2;   // of state and count, which have colours of their own
constexpr int kOpenWidth = 32; // a mark and two digits

QColor colourOf(QuestionnaireState state, const Theme &theme)
{
    switch (state) {
    case QuestionnaireState::ToFill:
    case QuestionnaireState::NotInSurvey:
        return theme.missing;
    case QuestionnaireState::InProgress:
    case QuestionnaireState::ReadyToSend:
        return theme.chart.bar;
    case QuestionnaireState::Sent:
    case QuestionnaireState::Received:
    case QuestionnaireState::InReview:
        return theme.explained;
    case QuestionnaireState::Returned:
    case QuestionnaireState::ToClarify:
        return theme.warning;
    case QuestionnaireState::Approved:
    case QuestionnaireState::Published:
        return theme.saved;
    }
    Q_UNREACHABLE();
}

// Green says that all is well: not beside a warning.
Theme withoutGreen(Theme theme)
{
    theme.saved = theme.palette.color(QPalette::Text);
    return theme;
}

// A circle fills as the questionnaire goes its way: empty, half, full, full with a tick; turned back: an
// arrow.
void drawState(QPainter &painter, const QRectF &box, QuestionnaireState state, bool hasFindings,
               const Theme &theme)
{
    const QColor colour = colourOf(state, theme);
    painter.setPen(QPen(colour, 1.6));
    painter.setBrush(Qt::NoBrush);
    const QRectF ring = box.adjusted(1, 1, -1, -1);
    switch (state) {
    case QuestionnaireState::ToFill:
        painter.drawEllipse(ring);
        break;
    case QuestionnaireState::InProgress:
    case QuestionnaireState::ReadyToSend:
        painter.drawEllipse(ring);
        painter.setBrush(colour);
        painter.drawPie(ring, -90 * 16, state == QuestionnaireState::InProgress ? 180 * 16 : 270 * 16);
        break;
    case QuestionnaireState::Sent:
    case QuestionnaireState::Received:
    case QuestionnaireState::InReview:
        painter.setBrush(colour);
        painter.drawEllipse(ring);
        break;
    case QuestionnaireState::Returned:
        painter.drawPolyline(
            QPolygonF({QPointF(box.right(), box.top() + 2), QPointF(box.left() + 2, box.center().y()),
                       QPointF(box.right(), box.bottom() - 2)}));
        break;
    case QuestionnaireState::ToClarify:
        drawStateMark(painter, box, AnswerState::Warning, theme);
        break;
    case QuestionnaireState::Approved:
    case QuestionnaireState::Published:
        drawStateMark(painter, box, AnswerState::Saved, hasFindings ? withoutGreen(theme) : theme);
        break;
    case QuestionnaireState::NotInSurvey:
        painter.drawLine(box.bottomLeft(), box.topRight());
        break;
    }
}

} // namespace

CollectionDelegate::CollectionDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize CollectionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = option.fontMetrics.horizontalAdvance(index.data().toString());
    return {kMarkSize + 4 * kPadding + text + kProgressWidth + kOpenWidth, option.fontMetrics.height() + 8};
}

void CollectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    QStyleOptionViewItem empty = option;
    initStyleOption(&empty, index);
    empty.text.clear();
    empty.state.setFlag(QStyle::State_HasFocus, false);
    const QStyle *style = option.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto state = static_cast<QuestionnaireState>(index.data(CollectionModel::StateRole).toInt());
    const auto *model = qobject_cast<const CollectionModel *>(index.model());
    if (model && !model->isWanted(index, m_filter))
        painter->setOpacity(0.25);
    if (state == QuestionnaireState::NotInSurvey) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(QBrush(m_theme.palette.color(QPalette::Mid), Qt::BDiagPattern));
        painter->drawRect(option.rect);
    }
    QRectF place(option.rect);
    place.adjust(kPadding, 0, -kPadding, 0);
    const int errors = index.data(CollectionModel::ErrorsRole).toInt();
    const int warnings = index.data(CollectionModel::WarningsRole).toInt();
    drawState(*painter, QRectF(place.left(), place.center().y() - kMarkSize / 2.0, kMarkSize, kMarkSize),
              state, errors + warnings > 0, m_theme);
    painter->setPen(option.palette.color(QPalette::Text));
    const QRectF words = place.adjusted(kMarkSize + kPadding, 0, -kOpenWidth, 0);
    const QString name = index.data().toString();
    const QString progress = index.data(CollectionModel::ProgressRole).toString();
    const QFontMetricsF metrics(option.font);
    // By the widest count that there may be: one below the other they all stand, or none does.
    const QString widest = progress.section(u'/', 1) + u'/' + progress.section(u'/', 1);
    const double wanted = metrics.horizontalAdvance(name) + kLeastGap + metrics.horizontalAdvance(widest);
    const bool hasRoomForCount = wanted <= words.width();
    // Where there is no room for all, the word comes first, also over the place of findings that there are
    // not; the count is left to the words of the cell.
    const QRectF room =
        errors + warnings > 0 || hasRoomForCount ? words : words.adjusted(0, 0, kOpenWidth, 0);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(name, Qt::ElideRight, room.width()));
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    if (hasRoomForCount)
        painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, progress);
    // The heavier of the two kinds, and how many there are of it.
    if (errors + warnings > 0) {
        const QRectF open(place.right() - kOpenWidth + kPadding, place.top(), kOpenWidth - kPadding,
                          place.height());
        drawStateMark(*painter,
                      QRectF(open.left(), open.center().y() - kMarkSize / 2.0, kMarkSize, kMarkSize),
                      errors > 0 ? AnswerState::Error : AnswerState::Warning, m_theme);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(open.adjusted(kMarkSize + 3, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          QString::number(errors > 0 ? errors : warnings));
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->currentIndex() == index) {
        painter->setBrush(Qt::NoBrush);
        painter->setOpacity(1);
        painter->setPen(QPen(option.palette.color(QPalette::Text), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace quaderno
