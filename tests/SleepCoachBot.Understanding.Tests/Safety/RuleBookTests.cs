using SleepCoachBot.Understanding.Safety.Rules;

namespace SleepCoachBot.Understanding.Tests.Safety;

public sealed class RuleBookTests
{
    [Fact]
    public void Every_sign_names_its_source_and_has_a_rule()
    {
        Assert.NotEmpty(RuleBook.Shipped.Signs);
        Assert.All(RuleBook.Shipped.Signs, sign => Assert.True(sign.Source.Length > 0 && sign.When.Count > 0, sign.Name));
    }

    [Fact]
    public void A_finding_that_no_sign_uses_is_a_mistake_in_the_file()
    {
        var used = RuleBook.Shipped.Signs.SelectMany(sign => sign.When).SelectMany(row => row).Select(condition => condition.Finding).ToHashSet();
        Assert.DoesNotContain(RuleBook.Shipped.Findings.Values, finding => !used.Contains(finding));
    }

    [Theory]
    [InlineData("class a\n  <b>\nclass b\n  <a>")]
    [InlineData("finding x\n  <nowhere>")]
    [InlineData("finding x\n  a? b?")]
    [InlineData("sign x Urgent\n  when y")]
    [InlineData("something else")]
    public void A_line_that_cannot_be_read_is_refused(string text) =>
        Assert.Throws<FormatException>(() => RuleBookReader.Read(text.Split('\n')));
}
