using System.Globalization;
using BenchmarkDotNet.Running;
using SleepCoachBot.Benchmarks.Scale;

// "scale" answers questions about whole diaries over a real database; everything else is BenchmarkDotNet's.
if (args is ["scale", .. var sizes])
{
    var people = sizes is [var size, ..] ? int.Parse(size, NumberStyles.None, CultureInfo.InvariantCulture) : ScaleOfSleep.People;
    await ScaleOfSleep.RunAsync(people, Console.Out);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(ScaleOfSleep).Assembly).Run(args);
