using System.Globalization;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Testing;

namespace SleepCoachBot.BotRuntime.Tests.PublicApi;

/// <summary>Holds the runtime to the Bot Framework SDK's names: <c>bot-api.txt</c> is the list, <c>also-in-the-sdk.txt</c> names members that the
/// SDK has as well and the list leaves out, <c>instead.txt</c> those that stand in for a member that names a type which is absent on purpose.</summary>
public sealed class PublicApiTests
{
    // Types of libraries that this runtime does without; a member that names one cannot be here.
    private static readonly string[] Absent =
    [
        "JObject", "JToken", "JsonSerializer", "JsonSerializerSettings", "ServiceClient", "ServiceClientCredentials", "AppCredentials",
        "IServiceOperations", "HttpOperationResponse",
    ];

    // Needed by a bot's program on the SDK, where the program here has its own (Channels): the adapter over HTTP and its settings.
    private static readonly HashSet<string> ByTheProgram =
    [
        "CloudAdapter", "CloudAdapterBase", "ConfigurationBotFrameworkAuthentication", "BotFrameworkAuthentication", "HttpHelper", "IBotFrameworkHttpAdapter",
    ];

    private static readonly IReadOnlyList<ApiList.ListedType> Listed = ApiList.Read("PublicApi/bot-api");
    private static readonly ILookup<string, string> AlsoInTheSdk = ApiList.Members("PublicApi/also-in-the-sdk");
    private static readonly ILookup<string, string> Instead = ApiList.Members("PublicApi/instead");

    private static readonly Dictionary<string, Type> Ours = new[] { typeof(Activity).Assembly, typeof(TestAdapter).Assembly }
        .SelectMany(assembly => assembly.GetExportedTypes()).ToDictionary(ApiSurface.NameOf, StringComparer.Ordinal);

    [Fact]
    public void Every_type_that_an_ordinary_bot_uses_is_there() =>
        AssertNone(Listed.Where(type => type.IsNeeded && !ByTheProgram.Contains(type.Name) && !Ours.ContainsKey(type.Name)).Select(type => type.Name));

    [Fact]
    public void Every_member_that_an_ordinary_bot_uses_is_there_with_its_signature() =>
        AssertNone(
            from type in Listed
            where Ours.ContainsKey(type.Name)
            let ours = ApiSurface.AllMembersOf(Ours[type.Name]).Select(ApiSurface.Write).ToHashSet(StringComparer.Ordinal)
            from member in type.Members
            where member.IsNeeded && !NamesSomethingAbsent(member.Signature) && !ours.Contains(member.Signature)
            select $"{type.Name}: {member.Signature}");

    [Fact]
    public void Everything_public_under_a_listed_name_is_the_sdks() =>
        AssertNone(
            from type in Listed
            where Ours.ContainsKey(type.Name)
            let listed = type.Members.Select(member => member.Signature).Concat(AlsoInTheSdk[type.Name]).Concat(Instead[type.Name])
                .ToHashSet(StringComparer.Ordinal)
            from member in ApiSurface.MembersOf(Ours[type.Name])
            let signature = ApiSurface.Write(member)
            where !IsDelegateOrEnum(type) && !listed.Contains(signature) && !IsCommonToAllObjects(signature) && !IsTheUsualConstructor(type, signature)
            select $"{type.Name}: {signature}");

    [Fact]
    public void What_a_subclass_overrides_on_the_sdk_it_can_override_here() =>
        AssertNone(
            from type in Listed
            where Ours.TryGetValue(type.Name, out var ours) && !ours.IsSealed
            from listed in type.Members
            where listed.IsOverridable
            from member in ApiSurface.MembersOf(Ours[type.Name])
            where ApiSurface.Write(member) == listed.Signature && !ApiSurface.IsOverridable(member)
            select $"{type.Name}: {listed.Signature}");

    [Fact]
    public void Every_constant_has_the_sdks_value() =>
        AssertNone(
            from type in Listed
            where Ours.ContainsKey(type.Name)
            from constant in type.Constants
            let field = Ours[type.Name].GetField(constant.Name)
            let value = field is null ? null : Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)
            where value is null ? constant.IsNeeded || Ours[type.Name].IsEnum : value != constant.Value
            select $"{type.Name}.{constant.Name} = {value}");

    [Fact]
    public void Delegates_take_and_give_what_the_sdks_do() =>
        AssertNone(
            from type in Listed
            where Ours.TryGetValue(type.Name, out var ours) && typeof(Delegate).IsAssignableFrom(ours)
            let written = ApiSurface.WriteDelegate(Ours[type.Name])
            where written != type.Header
            select $"{written} is not {type.Header}");

    [Fact]
    public void Every_type_is_of_the_listed_kind_and_descent() =>
        AssertNone(
            from type in Listed
            where Ours.ContainsKey(type.Name) && !IsDelegateOrEnum(type)
            let ours = Ours[type.Name]
            let kind = ours.IsInterface ? "interface" : ours is { IsAbstract: true, IsSealed: true } ? "static class" : ours.IsAbstract ? "abstract class" : "class"
            from mistake in Mistakes(type, ours, kind)
            select mistake);

    // All of them at once, in full: the list is what whoever broke something needs.
    private static void AssertNone(IEnumerable<string> mistakes)
    {
        var all = string.Join('\n', mistakes);
        Assert.True(all.Length == 0, all);
    }

    private static IEnumerable<string> Mistakes(ApiList.ListedType type, Type ours, string kind)
    {
        if (!type.Header.StartsWith(kind + " ", StringComparison.Ordinal))
            yield return $"{type.Name} is {kind}, listed: {type.Header}";
        var descent = type.Header.Split(" : ", 2) is [_, var bases] ? bases.Split(", ") : [];
        foreach (var parent in descent.Where(name => !name.Contains('<', StringComparison.Ordinal) && Ours.ContainsKey(name)))
        {
            if (!Ours[parent].IsAssignableFrom(ours))
                yield return $"{type.Name} is no {parent}";
        }
    }

    private static bool NamesSomethingAbsent(string signature) =>
        Absent.Any(name => signature.Split(' ', '<', '>', '(', ')', ',', '[').Contains(name, StringComparer.Ordinal));

    private static bool IsDelegateOrEnum(ApiList.ListedType type) =>
        type.Header.StartsWith("delegate ", StringComparison.Ordinal) || type.Header.StartsWith("enum ", StringComparison.Ordinal);

    private static bool IsCommonToAllObjects(string signature) =>
        signature is "public bool Equals(object obj)" or "public int GetHashCode()" or "public string ToString()";

    private static bool IsTheUsualConstructor(ApiList.ListedType type, string signature) =>
        signature.EndsWith("()", StringComparison.Ordinal) && signature.StartsWith("public ", StringComparison.Ordinal) && signature[..^2].Split(' ')[^1] == type.Name.Split('<')[0].Split('.')[^1];
}
