namespace SleepCoachBot.TeamsPackage;

/// <summary>No package can be made of this. The message says why, and what to do.</summary>
public sealed class PackageException : Exception
{
    public PackageException() { }
    public PackageException(string message) : base(message) { }
    public PackageException(string message, Exception innerException) : base(message, innerException) { }
}
