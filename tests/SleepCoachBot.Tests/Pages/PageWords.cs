using System.Globalization;
using System.Reflection;
using SleepCoachBot.Pages;
using SleepCoachBot.Reports.Import;
using SleepCoachBot.Sleep.Measures;

namespace SleepCoachBot.Tests.Pages;

public sealed class PageWords
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("en-US")]
    public void Each_member_has_its_text_and_each_parameter_its_place_in_it(string culture)
    {
        var texts = PageTexts.In(CultureInfo.GetCultureInfo(culture));
        foreach (var member in typeof(PageTexts).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (member is PropertyInfo { PropertyType: var type } property && type == typeof(string))
                Assert.False(string.IsNullOrWhiteSpace((string)property.GetValue(texts)!), member.Name);
            if (member is MethodInfo { IsSpecialName: false } method && method.GetParameters() is { Length: > 0 } parameters && parameters.All(each => each.ParameterType == typeof(string))
                && method.Name != nameof(PageTexts.Contradiction))
            {
                object[] markers = [.. parameters.Select(each => $"<{each.Name}>")];
                var said = (string)method.Invoke(texts, markers)!;
                Assert.All(markers, marker => Assert.Contains((string)marker, said, StringComparison.Ordinal));
            }
        }
        foreach (System.Collections.DictionaryEntry text in new System.Resources.ResourceManager(typeof(PageTexts)).GetResourceSet(CultureInfo.InvariantCulture, true, false)!)
            Assert.NotEmpty(typeof(PageTexts).GetMember((string)text.Key));
        Assert.All(Enum.GetValues<ImportColumn>(), column => Assert.NotEmpty(texts.Column(column)));
    }

    [Fact]
    public void Every_rule_of_a_night_has_a_question_of_its_own()
    {
        var texts = PageTexts.In(CultureInfo.GetCultureInfo("en-GB"));
        foreach (var rule in (string[])["order.tried-before-into-bed", "order.final-wake-before-sleep-onset", "order.final-wake-before-tried", "order.out-of-bed-before-final-wake",
            "order.out-of-bed-before-into-bed", "awake.longer-than-the-sleep-period", "awake.without-an-awakening", "length.over-24-hours", "length.over-14-hours", "length.under-2-hours"])
            Assert.NotEqual(texts.RuleOther, texts.Contradiction(rule));
    }

    [Fact]
    public void What_somebody_typed_is_never_markup()
    {
        const string typed = "\"><script>alert(1)</script>&amp;'";
        var page = Html.Of($"""<p title="{typed}">{typed}</p>{Html.Of($"<b>{typed}</b>")}""").ToString();
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\">", page.Replace("\">&quot;", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("<b>&quot;&gt;&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("müde — 23:15", Html.Of($"<p>{"müde — 23:15"}</p>").ToString(), StringComparison.Ordinal);
    }
}
