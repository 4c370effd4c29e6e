using System.Globalization;
using System.Reflection;
using SleepCoachBot.Dialogs.Answers;
using SleepCoachBot.Dialogs.Consult;
using SleepCoachBot.Dialogs.Hygiene;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Dialogs.Questions;
using SleepCoachBot.Dialogs.Reports;
using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Dialogs.Settings;
using SleepCoachBot.Dialogs.Taper;
using SleepCoachBot.Dialogs.Texts;

namespace SleepCoachBot.Dialogs.Tests.Texts;

public sealed class EveryTextIsThere
{
    public static TheoryData<string> Cultures => ["en-GB", "en-US"];

    [Theory, MemberData(nameof(Cultures))]
    public void Each_member_has_its_text_and_each_parameter_its_place_in_it(string culture)
    {
        var words = CultureInfo.GetCultureInfo(culture);
        StepTexts[] all = [JourneyTexts.In(words), MonitorTexts.In(words), SafetyTexts.In(words), TaperTexts.In(words), ConsultTexts.In(words), SettingsTexts.In(words), DayTexts.In(words), HygieneTexts.In(words), AnswerTexts.In(words), QuestionTexts.In(words), ReportTexts.In(words)];
        foreach (var texts in all)
        {
            foreach (var member in texts.GetType().GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                var said = member switch
                {
                    PropertyInfo property => (string)property.GetValue(texts)!,
                    MethodInfo { IsSpecialName: false } method => (string)method.Invoke(texts, Markers(method))!,
                    _ => "not a text",
                };
                Assert.False(string.IsNullOrWhiteSpace(said), member.Name);
                Assert.DoesNotContain("{", said, StringComparison.Ordinal);
                if (member is MethodInfo { IsSpecialName: false } formatted)
                    Assert.All(Markers(formatted), marker => Assert.Contains((string)marker, said, StringComparison.Ordinal));
            }
        }
    }

    // What is said otherwise in the United States, as whole words.
    private static readonly string[] British = ["ring", "rings", "ringing", "rung", "muddled", "carer", "apnoea", "rubbish", "half 6", "programme", "at weekends", "a fit", "any fits", "out-of-hours", "mobiles", "colour"];

    [Fact]
    public void In_American_nobody_is_told_to_ring()
    {
        var words = CultureInfo.GetCultureInfo("en-US");
        foreach (var type in (Type[])[typeof(JourneyTexts), typeof(MonitorTexts), typeof(SafetyTexts), typeof(TaperTexts), typeof(ConsultTexts), typeof(SettingsTexts), typeof(DayTexts), typeof(HygieneTexts), typeof(AnswerTexts), typeof(QuestionTexts)])
        {
            var texts = new System.Resources.ResourceManager(type);
            foreach (System.Collections.DictionaryEntry text in texts.GetResourceSet(CultureInfo.InvariantCulture, true, false)!)
            {
                var said = texts.GetString((string)text.Key, words)!;
                Assert.All(British, word => Assert.DoesNotMatch($@"(?i)\b{word}\b", said));
            }
        }
    }

    [Fact]
    public void Each_text_has_its_member()
    {
        foreach (var type in (Type[])[typeof(JourneyTexts), typeof(MonitorTexts), typeof(SafetyTexts), typeof(TaperTexts), typeof(ConsultTexts), typeof(SettingsTexts), typeof(DayTexts), typeof(HygieneTexts), typeof(AnswerTexts), typeof(QuestionTexts)])
        {
            var keys = new System.Resources.ResourceManager(type).GetResourceSet(CultureInfo.InvariantCulture, true, false)!;
            foreach (System.Collections.DictionaryEntry text in keys)
                Assert.NotEmpty(type.GetMember((string)text.Key));
        }
    }

    private static object[] Markers(MethodInfo method) => method.GetParameters().Select(parameter => (object)$"<{parameter.Name}>").ToArray();
}
