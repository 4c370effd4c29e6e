namespace SleepCoachBot.TeamsPackage;

/// <summary>The command that makes the package.</summary>
internal static class PackageProgram
{
    private const string Usage = """
        Makes the app package that is uploaded to Teams.

          dotnet run --project deploymentTemplates/teams -- pack --app-id GUID --host NAME [--out FILE]
            --app-id   the app id of the bot's registration
            --host     the host name at which people's devices reach the program, without scheme and port
            --out      the zip to write; sleepcoach-teams.zip unless given

          dotnet run --project deploymentTemplates/teams -- icons FOLDER
            draws the two icons anew
        """;

    private static int Main(string[] args)
    {
        try
        {
            switch (args)
            {
                case ["pack", .. var rest]:
                    var order = PackOrder.Read(rest);
                    File.WriteAllBytes(order.Out, AppPackage.Pack(order.AppId, order.Host));
                    Console.WriteLine($"{order.Out} is ready: in the Teams admin centre under Manage apps, or in Teams under Apps, Manage your apps, Upload an app.");
                    return 0;
                case ["icons", var folder]:
                    File.WriteAllBytes(Path.Combine(folder, "color.png"), Icons.Color());
                    File.WriteAllBytes(Path.Combine(folder, "outline.png"), Icons.Outline());
                    return 0;
                default:
                    Console.Error.WriteLine(Usage);
                    return 1;
            }
        }
        catch (PackageException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return 1;
        }
    }
}
