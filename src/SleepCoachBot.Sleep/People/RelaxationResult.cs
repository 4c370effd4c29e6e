namespace SleepCoachBot.Sleep.People;

public enum RelaxationResult
{
    Helped, DidNotHelp, FellAsleep,
}
