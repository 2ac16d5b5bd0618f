#include "catalogue/sentencefield.h"

#include <algorithm>
#include <array>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array kKinds{
    SentenceFieldKind{u"first_year"},
    SentenceFieldKind{u"last_year"},
    SentenceFieldKind{u"previous_year"},
    SentenceFieldKind{u"zones"},
    SentenceFieldKind{u"zones_answered"},
    SentenceFieldKind{u"zones_with_service"},
    SentenceFieldKind{u"present", FieldArgument::Figure},
    SentenceFieldKind{u"missing", FieldArgument::Figure},
    SentenceFieldKind{u"given", FieldArgument::Figure},
    SentenceFieldKind{u"imputed", FieldArgument::Figure},
    SentenceFieldKind{u"answered", FieldArgument::Question},
    SentenceFieldKind{u"marked", FieldArgument::Choice},
    SentenceFieldKind{u"common_answered", FieldArgument::Question},
    SentenceFieldKind{u"common_marked", FieldArgument::Choice},
    SentenceFieldKind{u"previous_common_marked", FieldArgument::Choice},
    SentenceFieldKind{u"region_answered", FieldArgument::Choice},
    SentenceFieldKind{u"region_marked", FieldArgument::Choice},
    SentenceFieldKind{u"previous_region_answered", FieldArgument::Choice},
    SentenceFieldKind{u"previous_region_marked", FieldArgument::Choice},
    SentenceFieldKind{u"comparable", FieldArgument::Figure},
    SentenceFieldKind{u"risen", FieldArgument::Figure},
    SentenceFieldKind{u"fallen", FieldArgument::Figure},
    SentenceFieldKind{u"unchanged", FieldArgument::Figure},
    SentenceFieldKind{u"mean", FieldArgument::Mean},
    SentenceFieldKind{u"common_zones", FieldArgument::Mean},
    SentenceFieldKind{u"common_mean", FieldArgument::Mean},
    SentenceFieldKind{u"previous_common_mean", FieldArgument::Mean},
    SentenceFieldKind{u"max", FieldArgument::Figure},
    SentenceFieldKind{u"min", FieldArgument::Figure},
    SentenceFieldKind{u"max_zone", FieldArgument::Figure, false},
    SentenceFieldKind{u"min_zone", FieldArgument::Figure, false},
    SentenceFieldKind{u"trend", FieldArgument::Mean, false, 3, 3},
    SentenceFieldKind{u"same", FieldArgument::Figure, false, 2, 2},
    SentenceFieldKind{u"same_mean", FieldArgument::Mean, false, 2, 2},
    SentenceFieldKind{u"same_values", FieldArgument::Figure, false, 2, 2},
    SentenceFieldKind{u"plural", FieldArgument::Field, false, 1, 4},
};

} // namespace

std::span<const SentenceFieldKind> sentenceFieldKinds()
{
    return kKinds;
}

std::optional<SentenceField> SentenceField::read(const QString &text)
{
    static const QRegularExpression form(
        u"^([a-z_]+)(?:\\(([a-z0-9_.]+(?:\\([a-z0-9_.]+\\))?)((?:\\|[^|]*)*)\\))?$"_s);
    const auto match = form.match(text);
    const auto kind = std::ranges::find_if(kKinds, [&match](const SentenceFieldKind &known) {
        return match.captured(1) == QStringView(known.name);
    });
    if (!match.hasMatch() || kind == kKinds.end())
        return std::nullopt;
    const QString words = match.captured(3);
    return SentenceField{&*kind, match.captured(2), words.split(u'|').mid(1)};
}

const QRegularExpression &fieldInBraces()
{
    static const QRegularExpression field(u"\\{([^{}]+)\\}"_s);
    return field;
}

} // namespace quaderno
