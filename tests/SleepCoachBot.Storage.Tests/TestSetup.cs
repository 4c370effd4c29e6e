using System.Runtime.CompilerServices;
using SleepCoachBot.BotRuntime.State;

namespace SleepCoachBot.Storage.Tests;

internal static class TestSetup
{
    [ModuleInitializer]
    internal static void NameTheTypesInState() => StateTypes.Register<Installation.Count>("test-count");
}
