using System.Net;
using Microsoft.IdentityModel.Tokens;
using SleepCoachBot.Channels.Tests.Testing;

namespace SleepCoachBot.Channels.Tests.Authentication;

public sealed class SigningKeyTests
{
    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task A_token_of_bot_service_opens_and_its_keys_are_looked_up_once(string algorithm)
    {
        await using var bot = await BotServer.StartAsync();

        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, token => token.SigningCredentials = new(bot.Issuer.KeyOf("key-1"), algorithm)));

        Assert.Equal(1, bot.Issuer.Lookups);
    }

    [Theory]
    [InlineData(-4, HttpStatusCode.OK)]
    [InlineData(4, HttpStatusCode.OK)]
    [InlineData(-6, HttpStatusCode.Unauthorized)]
    [InlineData(6, HttpStatusCode.Unauthorized)]
    public async Task Clocks_may_differ_by_five_minutes(int minutes, HttpStatusCode expected)
    {
        await using var bot = await BotServer.StartAsync();
        var skewed = bot.Now.UtcDateTime.AddMinutes(minutes);

        var status = await StatusAsync(bot, token =>
        {
            token.NotBefore = minutes > 0 ? skewed : skewed.AddHours(-1);
            token.Expires = minutes > 0 ? skewed.AddHours(1) : skewed;
        });

        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task The_service_address_may_differ_in_the_case_of_its_letters()
    {
        await using var bot = await BotServer.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, token => token.Claims["serviceurl"] = LocalIssuer.ServiceUrl.ToUpperInvariant()));
    }

    [Fact]
    public async Task The_first_token_under_a_new_key_is_let_in()
    {
        await using var bot = await BotServer.StartAsync();
        await StatusAsync(bot, _ => { });
        bot.Issuer.AddKey("key-2", ["msteams"]);
        bot.Server.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, token => token.SigningCredentials = Credentials(bot, "key-2")));
        Assert.Equal(2, bot.Issuer.Lookups);
    }

    [Fact]
    public async Task Made_up_key_ids_cost_the_issuer_one_look_up_a_minute()
    {
        await using var bot = await BotServer.StartAsync();
        await StatusAsync(bot, _ => { });
        bot.Server.Clock.Advance(TimeSpan.FromMinutes(2));

        using var stranger = System.Security.Cryptography.RSA.Create(2048);
        for (var i = 0; i < 20; i++)
        {
            var key = new RsaSecurityKey(stranger) { KeyId = $"made-up-{i}" };
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, token => token.SigningCredentials = new(key, SecurityAlgorithms.RsaSha256)));
        }

        Assert.Equal(2, bot.Issuer.Lookups);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, _ => { }));
    }

    [Fact]
    public async Task A_key_that_the_issuer_took_back_stops_opening_within_a_day()
    {
        await using var bot = await BotServer.StartAsync();
        await StatusAsync(bot, _ => { });
        bot.Issuer.TakeBack("key-1");
        bot.Server.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, _ => { }));
    }

    [Fact]
    public async Task An_issuer_that_was_never_reached_lets_nobody_in()
    {
        await using var bot = await BotServer.StartAsync();
        bot.Issuer.IsReachable = false;
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, _ => { }));
    }

    [Fact]
    public async Task An_issuer_that_is_away_is_believed_by_its_old_keys_for_five_days()
    {
        await using var bot = await BotServer.StartAsync();
        await StatusAsync(bot, _ => { });
        bot.Issuer.IsReachable = false;

        bot.Server.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, _ => { }));
        bot.Server.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(bot, _ => { }));
    }

    [Theory]
    [InlineData("1.0", "appid", LocalIssuer.AppIssuer)]
    [InlineData("2.0", "azp", LocalIssuer.AppIssuer)]
    [InlineData("1.0", "appid", "https://sts.windows.net/33333333-3333-3333-3333-333333333333/")]
    [InlineData("2.0", "azp", "https://login.test/33333333-3333-3333-3333-333333333333/v2.0")]
    public async Task The_emulator_with_the_bots_own_credentials_is_let_in_from_any_address(string version, string claim, string issuer)
    {
        await using var bot = await BotServer.StartAsync(appType: "SingleTenant");
        var token = bot.Issuer.Token(bot.Now, token =>
            (token.Issuer, token.Claims) = (issuer, new Dictionary<string, object> { ["ver"] = version, [claim] = LocalIssuer.AppId }));

        using var answer = await bot.PostAsync($"Bearer {token}", BotServer.Activity("emulator", "http://localhost:56150/_connector"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static SigningCredentials Credentials(BotServer bot, string kid) => new(bot.Issuer.KeyOf(kid), SecurityAlgorithms.RsaSha256);

    private static async Task<HttpStatusCode> StatusAsync(BotServer bot, Action<SecurityTokenDescriptor> change)
    {
        using var answer = await bot.PostAsync($"Bearer {bot.Issuer.Token(bot.Now, change)}", BotServer.Activity());
        return answer.StatusCode;
    }
}
