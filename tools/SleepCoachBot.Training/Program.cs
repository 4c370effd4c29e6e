using SleepCoachBot.Training;

// Trains the models that ship inside SleepCoachBot.Understanding, and says how good they honestly are:
//   dotnet run -c Release --project tools/SleepCoachBot.Training -- intents tests/corpora src/SleepCoachBot.Understanding/Intents/intent-model.bin
//   dotnet run -c Release --project tools/SleepCoachBot.Training -- opinion tests/corpora src/SleepCoachBot.Understanding/Safety/SecondOpinion/opinion-model.bin
// The same corpora give the same bytes. --misses lists what cross-validation got wrong.
if (args is not [("intents" or "opinion") and var what, var corpora, var model, ..])
{
    Console.Error.WriteLine("Usage: SleepCoachBot.Training intents|opinion CORPORA-FOLDER MODEL-FILE [--misses]");
    return 2;
}

if (what == "intents")
    OfIntents.Run(corpora, model, showMisses: args.Contains("--misses"), showUnseen: args.Contains("--unseen"));
else
    OfOpinions.Run(corpora, model, showMisses: args.Contains("--misses"));
return 0;
