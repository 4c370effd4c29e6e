using System.Globalization;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Understanding.Safety;

namespace SleepCoachBot.Dialogs.Safety;

/// <summary>The fixed texts of the safety screen: chosen by sign group and country, number first, facts together.</summary>
public sealed class SafetyAnswers(HelpNumbers numbers)
{
    /// <summary>The number that reaches help in most countries, where a person's own is not known (safety.md 2).</summary>
    public const string AnyEmergency = "112";

    // Which text a sign has where the level alone does not decide.
    private static readonly HashSet<string> PumpSigns = ["pump-alarm", "pump-stopped", "pump-itching", "pump-with-signs"];
    private static readonly HashSet<string> WithoutBaclofen = ["stopped", "day-without", "missed-several"];

    /// <summary>What is answered to a message that must be stopped for.</summary>
    /// <param name="reading">What the screen found; not <see cref="SafetyLevel.Clear"/>.</param>
    /// <param name="country">ISO 3166 code of where they are, or null.</param>
    /// <param name="culture">The language of the answer.</param>
    public Activity For(SafetyReading reading, string? country, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var (texts, place) = (SafetyTexts.In(culture), numbers.In(country));
        return reading.Level switch
        {
            SafetyLevel.Crisis => Crisis(reading, texts, place),
            SafetyLevel.Emergency => Emergency(reading, texts, place),
            SafetyLevel.Urgent => Replies.SayMarked(Joined(UrgentParts(reading, texts, place)), texts.BackToDiaryButton),
            SafetyLevel.DoseAdvice => ForDoseAdvice(reading, country, culture, null),
            _ => throw new ArgumentException("There is nothing to stop for.", nameof(reading)),
        };
    }

    /// <summary>What is answered when a decision about a dose is asked for: none, and the line that is open now.</summary>
    /// <param name="ownNumber">The number that the person told for this time of day, digits alone. Null: the country's line is named.</param>
    public Activity ForDoseAdvice(SafetyReading reading, string? country, CultureInfo culture, string? ownNumber)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var texts = SafetyTexts.In(culture);
        var line = ownNumber ?? numbers.In(country)?.Health?.Number;
        return Replies.SayMarked(texts.DoseAdvice(line is null ? texts.IfShutNoLine : texts.LineNow(line, Dialled(line))));
    }

    /// <summary>What is answered while an alarm stands: the number, again and patiently.</summary>
    public Activity Still(string? country, CultureInfo culture, bool kept)
    {
        var (texts, number) = (SafetyTexts.In(culture), EmergencyNumber(country));
        return Replies.SayMarked(
            Joined([texts.StillThere(number, Dialled(number)), kept ? texts.KeptForLater : ""]),
            texts.RingingButton, texts.MedicineCardButton, texts.FalseAlarmButton);
    }

    /// <summary>What stays said in a crisis, whatever else is written: no order, and the numbers.</summary>
    public Activity StillHere(string? country, CultureInfo culture, bool kept)
    {
        var (texts, number) = (SafetyTexts.In(culture), EmergencyNumber(country));
        return Replies.SayMarked(
            Joined([texts.CrisisStay(CrisisLines(texts, numbers.In(country)), number, Dialled(number)), kept ? texts.KeptForLater : ""]),
            texts.BackToDiaryButton);
    }

    /// <summary>The one question after an alarm, when nothing was heard since.</summary>
    public Activity FollowUp(string? country, CultureInfo culture)
    {
        var (texts, number) = (SafetyTexts.In(culture), EmergencyNumber(country));
        return Replies.SayMarked(texts.FollowUp(number, Dialled(number)), texts.RingingButton, texts.MedicineCardButton, texts.FalseAlarmButton);
    }

    /// <summary>What is said when something unclear follows what had to be sorted today.</summary>
    public Activity UrgentStill(string? country, CultureInfo culture)
    {
        var (texts, place, number) = (SafetyTexts.In(culture), numbers.In(country), EmergencyNumber(country));
        var shut = place?.Health is { } line ? texts.LineNow(line.Number, Dialled(line.Number)) : "";
        return Replies.SayMarked(Joined([texts.UrgentStill, shut, texts.IfWorse(number, Dialled(number))]), texts.BackToDiaryButton);
    }

    /// <summary>What is said to somebody who has rung, or will, about what had to be sorted today.</summary>
    public Activity HasRung(string? country, CultureInfo culture)
    {
        var (texts, number) = (SafetyTexts.In(culture), EmergencyNumber(country));
        return Replies.SayMarked(Joined([texts.HasRung, texts.IfWorse(number, Dialled(number))]), texts.BackToDiaryButton);
    }

    public Activity Ringing(string? country, CultureInfo culture) =>
        Replies.SayMarked(Joined([SafetyTexts.In(culture).Ringing(EmergencyNumber(country), Dialled(EmergencyNumber(country))), SafetyTexts.In(culture).IAmAProgram]));

    /// <summary>The sentence to say on the phone, of an emergency.</summary>
    public static string WhatToSay(SafetyReading reading, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return WhatToSay(reading, SafetyTexts.In(culture));
    }

    /// <summary>What to say on the phone, once more, with the number.</summary>
    /// <param name="says">What <see cref="WhatToSay(SafetyReading, CultureInfo)"/> gave for the alarm that stands.</param>
    public Activity SayAgain(string says, string? country, CultureInfo culture)
    {
        var texts = SafetyTexts.In(culture);
        return Replies.SayMarked(Joined([RingNow(texts, numbers.In(country)), says]), texts.RingingButton, texts.MedicineCardButton, texts.FalseAlarmButton);
    }

    /// <summary>What is said to somebody who is with people who help: nothing more to do here.</summary>
    public Activity WithHelp(string? country, CultureInfo culture)
    {
        var (texts, number) = (SafetyTexts.In(culture), EmergencyNumber(country));
        return Replies.SayMarked(texts.WithHelp(number, Dialled(number)), texts.MedicineCardButton);
    }

    public Activity FalseAlarm(string? country, CultureInfo culture)
    {
        var (texts, number) = (SafetyTexts.In(culture), EmergencyNumber(country));
        return Replies.SayMarked(texts.FalseAlarmTaken(number, Dialled(number)), texts.BackToDiaryButton, texts.StopHereButton);
    }

    /// <summary>The first words after a night with an alarm.</summary>
    public Activity OpeningCheck(string? country, CultureInfo culture) =>
        Replies.SayMarked(SafetyTexts.In(culture).OpeningCheck(EmergencyNumber(country), Dialled(EmergencyNumber(country))));

    /// <summary>The answer to one of the three buttons under the crisis question. Null when the text is none of them.</summary>
    public Activity? ToCrisisAnswer(string text, string? country, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (texts, place, number) = (SafetyTexts.In(culture), numbers.In(country), EmergencyNumber(country));
        var lines = CrisisLines(texts, place);
        return Commands.Plain(text) switch
        {
            "yes now" or "yes" => Replies.SayMarked(texts.CrisisNow(number, Dialled(number), lines)),
            "thoughts not now" or "thoughts" or "not now" => Replies.SayMarked(texts.CrisisThoughts(lines)),
            "no" => NoHarm(country, culture),
            _ => null,
        };
    }

    /// <summary>They say that they have no thought of harming themselves: taken without relief, and the numbers stay.</summary>
    public Activity NoHarm(string? country, CultureInfo culture)
    {
        var (texts, number) = (SafetyTexts.In(culture), EmergencyNumber(country));
        return Replies.SayMarked(texts.CrisisNo(CrisisLines(texts, numbers.In(country)), number, Dialled(number)), texts.BackToDiaryButton);
    }

    /// <summary>Who can be talked to.</summary>
    public Activity Human(string? country, CultureInfo culture)
    {
        var (texts, place, number) = (SafetyTexts.In(culture), numbers.In(country), EmergencyNumber(country));
        var lines = new[] { place?.Health }.Concat(place?.Crisis ?? []).OfType<HelpNumbers.Line>()
            .Select(line => texts.HealthLine(line.Number, Dialled(line.Number), line.Name));
        return Replies.SayMarked(texts.Human(string.Concat(lines.Select(line => $"; {line}")), number, Dialled(number)));
    }

    /// <summary>The numbers of the country that somebody says they are in.</summary>
    public Activity CountrySet(string country, CultureInfo culture) =>
        Replies.Say(SafetyTexts.In(culture).CountrySet(numbers.In(country)!.Name, numbers.In(country)!.Emergency));

    private string EmergencyNumber(string? country) => numbers.In(country)?.Emergency ?? AnyEmergency;

    private static Activity Emergency(SafetyReading reading, SafetyTexts texts, HelpNumbers.Country? place)
    {
        var first = reading.Signs[0];
        var (another, pump, child) = Kind(reading);
        var why = child ? texts.WhyChild
            : pump ? texts.WhyPump
            : first == "dysreflexia" ? texts.WhyDysreflexia
            : first == "overdose" ? texts.WhyOverdose
            : texts.WhyBody;
        var poison = first is "overdose" or "child-took-it" && place?.Poison is { } line && line != place.Emergency && line != place.Health?.Number
            ? texts.PoisonLine(line, Dialled(line), place.Emergency)
            : "";
        return Replies.SayMarked(
            Joined(
            [
                RingNow(texts, place), why, Doubt(reading, texts), WhatToSay(reading, texts), poison,
                another || child ? texts.StayWithThem : texts.DontDriveUnlock, texts.IAmAProgram, Place(texts, place),
            ]),
            texts.RingingButton, texts.MedicineCardButton, texts.FalseAlarmButton);
    }

    private static (bool Another, bool Pump, bool Child) Kind(SafetyReading reading) =>
        (reading.About == SafetySubject.Another, reading.Signs.Any(PumpSigns.Contains), reading.Signs[0] == "child-took-it");

    private static string WhatToSay(SafetyReading reading, SafetyTexts texts)
    {
        var (another, pump, child) = Kind(reading);
        var opening = (child, pump, another) switch
        {
            (true, _, _) => texts.SayChild,
            (_, true, true) => texts.SayTheyPump,
            (_, true, false) => texts.SayPump,
            (_, _, true) => texts.SayTheyTake,
            _ => texts.SayITake,
        };
        return texts.SayToThem(string.Join(' ', reading.Signs.Select(sign => SignPhrase(sign, texts)).OfType<string>().Distinct().Prepend(opening)));
    }

    private static Activity Crisis(SafetyReading reading, SafetyTexts texts, HelpNumbers.Country? place)
    {
        var (number, lines) = (place?.Emergency ?? AnyEmergency, CrisisLines(texts, place));
        if (reading.Signs.Contains("harm-to-others") && !reading.Signs.Contains("suicide") && !reading.Signs.Contains("self-harm"))
            return Replies.SayMarked(Joined([texts.HarmToOthers(number, Dialled(number), lines), Place(texts, place)]));
        if (reading.About == SafetySubject.Another)
            return Replies.SayMarked(Joined([Doubt(reading, texts), texts.CrisisAnother(lines, number, Dialled(number)), Place(texts, place)]));
        var first = reading.IsGuess ? texts.CrisisLikely(lines, number, Dialled(number)) : texts.CrisisFirst(lines, number, Dialled(number));
        return Replies.SayMarked(
            Joined([first, texts.CrisisAsk, Place(texts, place)]),
            texts.CrisisYesButton, texts.CrisisThoughtsButton, texts.CrisisNoButton);
    }

    // What no rule found is a guess, and is said to be one.
    private static string Doubt(SafetyReading reading, SafetyTexts texts) => reading.IsGuess ? texts.MayBeMisread : "";


    private static IEnumerable<string> UrgentParts(SafetyReading reading, SafetyTexts texts, HelpNumbers.Country? place)
    {
        var number = place?.Emergency ?? AnyEmergency;
        var shut = place?.Health is { } line ? texts.IfShut(line.Number, Dialled(line.Number)) : texts.IfShutNoLine;
        var urgent = reading.Signs.Where(sign => sign != "dose-advice").Select(sign => WithoutBaclofen.Contains(sign) ? "stopped" : sign).Distinct().ToList();
        yield return urgent[0] switch
        {
            "ran-out" => texts.RanOut(shut),
            "stopped" => texts.Stopped(shut),
            "too-much" => texts.TooMuch(PoisonOrHealth(texts, place), number, Dialled(number)),
            "vomited-dose" => texts.VomitedDose(shut),
            "changed-alone" => texts.ChangedAlone(shut),
            "pump-refill-missed" => texts.PumpRefill(number, Dialled(number)),
            "pregnant" => texts.Pregnant(shut),
            _ => texts.SameDay(shut),
        };
        yield return Doubt(reading, texts);
        // Other facts of the same message keep their own line.
        if (urgent.Count > 1)
            yield return texts.SayToThem(string.Join(' ', urgent.Select(sign => SignPhrase(sign, texts)).OfType<string>().Distinct().DefaultIfEmpty(texts.SayITake)));
        if (urgent[0] is not ("too-much" or "pump-refill-missed"))
            yield return texts.IfWorse(number, Dialled(number));
        if (reading.Signs.Contains("dose-advice") || reading.Signs.Contains("too-much") == false && urgent[0] is "changed-alone")
            yield return texts.NoDoseDecision;
        yield return Place(texts, place);
    }

    private static string PoisonOrHealth(SafetyTexts texts, HelpNumbers.Country? place) =>
        place?.Poison is { } poison ? $"**[{poison}](tel:{Dialled(poison)})**."
        : place?.Health is { } line ? $"**[{line.Number}](tel:{Dialled(line.Number)})**."
        : texts.IfShutNoLine;

    private static string RingNow(SafetyTexts texts, HelpNumbers.Country? place) =>
        place is null ? texts.RingNowLocal : texts.RingNow(place.Emergency, Dialled(place.Emergency));

    private static string CrisisLines(SafetyTexts texts, HelpNumbers.Country? place) =>
        place is { Crisis.Count: > 0 }
            ? string.Join(' ', place.Crisis.Select(line => texts.CrisisLine(line.Number, Dialled(line.Number), line.Name)))
            : texts.CrisisNoLine;

    private static string Place(SafetyTexts texts, HelpNumbers.Country? place) =>
        place is null ? texts.NumbersUnknown : texts.NumbersFor(place.Name);

    private static string? SignPhrase(string sign, SafetyTexts texts) => sign switch
    {
        "seizure" => texts.SignSeizure,
        "hallucination" => texts.SignHallucination,
        "confusion" => texts.SignConfusion,
        "breathing" => texts.SignBreathing,
        "unrousable" => texts.SignUnrousable,
        "chest-pain" => texts.SignChestPain,
        "fever-with-rigidity" or "fever-alone" => texts.SignFever,
        "severe-rigidity" => texts.SignRigidity,
        "muscle-breakdown" or "dark-urine" => texts.SignUrine,
        "dysreflexia" => texts.SignDysreflexia,
        "overdose" or "too-much" => texts.SignOverdose,
        "ran-out" => texts.SignRanOut,
        "stopped" or "day-without" => texts.SignStopped,
        "missed-several" => texts.SignMissed,
        "vomited-dose" => texts.SignVomited,
        "pounding-heart" => texts.SignHeart,
        _ => null,
    };

    private static string Joined(IEnumerable<string> parts) => string.Join(' ', parts.Where(part => part.Length > 0));

    private static string Dialled(string number) => number.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
