namespace SleepCoachBot.Dialogs.Taper;

/// <summary>What people say of plans and doses, in plain words without marks. A new way of saying it is one entry.</summary>
internal static class TaperPhrases
{
    public static readonly string[] Yes = ["yes", "yep", "yeah", "yup", "correct", "thats it", "thats right", "that is right", "thats what", "exactly", "right", "it is", "they did", "he did", "she did", "ok", "okay", "sure", "fine"];

    public static readonly string[] No = ["no", "nope", "nah", "they didnt", "he didnt", "she didnt", "i did it", "i did", "myself", "my own", "just me", "by myself", "i decided"];

    public static readonly string[] Check =
        ["ill check", "i will check", "let me check", "need to check", "have to check", "check first", "not sure", "unsure", "dont know", "do not know", "not certain", "i think so but", "ill ask", "will ask", "have to ask", "look it up", "ill look"];

    public static readonly string[] NothingMore = ["thats all", "that is all", "thats it", "nothing more", "nothing else", "no more", "nothing after", "the last one", "the end", "not told", "dont know", "not yet", "he didnt say", "she didnt say", "they didnt say", "thats the plan"];

    /// <summary>The plan that waits was confirmed.</summary>
    public static readonly string[] Confirmed =
        ["its right", "it is right", "plan is right", "its correct", "it is correct", "plan is correct", "confirmed", "confirmed it", "confirms it", "plan is fine", "agreed to it", "agreed to the plan", "says its right", "says its fine", "says its ok", "said its right",
            "said its fine", "said its ok", "said go ahead", "says go ahead", "signed it off", "gave the ok", "ok with the plan", "happy with the plan", "thats the right plan", "it was right", "checked and its right"];

    public static readonly string[] NotConfirmed = ["not confirmed", "hasnt", "havent", "didnt", "not right", "isnt", "not correct", "wrong", "dont", "not yet", "will confirm", "to confirm", "if ", "when ", "should", "couldnt", "cant", "no answer"];

    // ── asked of the plan ──

    public static readonly string[] AskDose =
        ["what do i take", "how much do i take", "what should i take", "how much should i take", "what am i on", "how much am i on", "what dose am i", "whats my dose", "what is my dose", "my dose tonight", "my dose today", "dose for tonight", "dose tonight", "tonights dose",
            "todays dose", "how much tonight", "how much today", "how many mg", "how many milligrams", "what dose", "which dose", "what does my plan say", "what does the plan say", "what do i have to take", "what am i taking", "how much baclofen do i", "how much baclofen am i",
            "am i meant to take", "am i supposed to take", "do i take tonight", "do i take today", "do i take tomorrow", "what do i need to take"];

    public static readonly string[] AskNext =
        ["next change", "next step", "next cut", "next drop", "next reduction", "next dose change", "when do i go down", "when do i drop", "when does it change", "when does my dose", "when is it going down", "go down next", "drop next", "when am i going down",
            "when does it go down", "when do i reduce", "when am i reducing", "whats next on", "what comes next", "when do i change"];

    public static readonly string[] AskLeft =
        ["how many steps", "steps left", "steps are left", "what is left", "whats left", "how much longer", "how far along", "how far am i", "when am i done", "when will i be done", "when am i finished", "when do i finish", "when will i be off", "when am i off", "last step", "end of the plan",
            "end of my plan", "how many changes", "changes left", "how long is the plan", "still to go", "how many more"];

    public static readonly string[] AskPlan =
        ["show my plan", "show plan", "show the plan", "show me my plan", "show me the plan", "see my plan", "see the plan", "my plan", "the plan", "his plan", "her plan", "their plan", "my schedule", "taper plan", "tapering plan", "whole plan", "my taper", "what is my plan", "whats my plan", "what is the plan", "whats the plan", "plan please", "reduction plan"];

    /// <summary>The calendar with what is private in it.</summary>
    public static readonly string[] WithDoses = ["with the dose", "with dose", "with my dose", "with the amount", "with the mg", "with mg", "doses in it", "dose in it"];

    public static readonly string[] AskCalendar = ["in my calendar", "to my calendar", "into my calendar", "calendar file", "ics file", "an ics", "add to calendar", "in the calendar", "for my calendar", "plan to outlook", "to google calendar", "calendar with"];

    public static readonly string[] AskLog =
        ["which doses", "what doses did i", "what did i take", "did i take my", "did i take it", "have i taken", "did i log", "have i logged", "doses i took", "doses i missed", "doses have i", "how many doses", "dose log", "my doses", "did i miss any"];

    public static readonly string[] Asks =
        ["what", "whats", "when", "how", "show", "which", "is there", "do i", "am i", "can you", "could you", "tell me", "remind me what", "remind me how", "see", "where", "list", "give me", "pull up"];

    // ── told of it ──

    public static readonly string[] GoesOn =
        ["carry on", "carrying on", "resume", "resumes", "resuming", "restart", "restarting", "start again", "starting again", "going again", "continue", "continues", "goes on", "off hold", "no longer on hold", "unpause", "go down again", "going down again", "back on the plan", "back on with the plan", "pick up the plan", "pick it up again"];

    public static readonly string[] StaysForNow = ["stay on", "staying on", "stay at", "staying at", "stay where i am", "staying where i am", "stay put", "remain on", "keep me on", "keeping me on", "hold here", "stop here"];

    public static readonly string[] ForNow = ["for now", "for the time being", "until i hear", "till i hear", "until further notice", "until she says", "until he says", "until they say", "for the moment"];

    public static readonly string[] Moves =
        ["delay", "delayed", "delays", "postpone", "postponed", "put back", "put off", "push", "pushed", "moved to", "moved the", "moved it", "move it", "moved my", "put it back", "pushed it", "shifted", "move the", "moves to", "moved by", "move to", "later", "earlier", "brought forward", "another", "extra", "more week", "more weeks", "more days", "hold for", "hold it for", "hold this", "stay on this", "stay here for", "instead of"];

    public static readonly string[] BackAStep = ["back a step", "back one step", "a step back", "one step back", "stepped back", "the step before", "previous dose", "previous step", "the dose before", "dose i was on before", "old dose", "last dose level"];

    public static readonly string[] OfTheStep = ["step", "change", "cut", "reduction", "drop", "taper", "plan", "dose", "next one", "it"];

    public static readonly string[] Hospital = ["in hospital", "into hospital", "in the hospital", "to hospital", "to the hospital", "hospital stay", "hospitalised", "hospitalized", "admitted", "on the ward", "having surgery", "having an operation", "out of hospital", "home from hospital"];

    /// <summary>Plain enough to come before everything else that a message may sound like.</summary>
    public static readonly string[] InHospital =
        ["in hospital", "into hospital", "in the hospital", "into the hospital", "to hospital", "hospital stay", "hospitalised", "hospitalized", "admitted to", "being admitted", "was admitted", "on the ward", "out of hospital", "home from hospital"];

    public static readonly string[] Abroad = ["going abroad", "go abroad", "flying to", "fly to", "travelling to", "traveling to", "travelling abroad", "going on holiday", "going on vacation", "off on holiday"];

    /// <summary>Beside an amount of a day: it changed to this.</summary>
    public static readonly string[] ToADose =
        ["down to", "up to", "gone down", "went down", "gone up", "went up", "dropped to", "cut to", "back to", "back on", "im now on", "am now on", "now on", "switched to", "moved to", "reduced to", "increased to"];

    public static readonly string[] PlanChanged =
        ["changed with my plan", "changed in my plan", "plan changed", "plan has changed", "plans changed", "changed my plan", "changed the plan", "change my plan", "change the plan", "change to my plan", "changes to my plan", "change in my plan", "plan is different"];

    public static readonly string[] Travel = ["travelling", "traveling", "going abroad", "on holiday", "on vacation", "flying to", "away for", "going away", "trip to", "staying with my"];

    /// <summary>After these it is none of all, whatever is said beside it.</summary>
    public static readonly string[] PlainlyNone = ["none", "none of them", "none of those", "nothing", "not one", "no to all", "no none", "nothing like that", "all clear", "no signs"];

    public static readonly string[] NoneOfThem = [.. PlainlyNone, "no", "nope", "nil", "all fine", "none thanks"];

    public static readonly string[] Except = ["but", "except", "apart", "only", "just", "although", "though", "bit", "some", "little", "however", "other", "well", "maybe", "slightly"];

    public static readonly string[] Changed = ["its changed", "it is changed", "it changed", "has changed", "been changed", "different now", "not any more", "it was moved", "they changed", "he changed", "she changed"];
}
