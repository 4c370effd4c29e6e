using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace SleepCoachBot.Tests.Operations;

/// <summary>The keys in the database are locked by a certificate, which a vault gives as bytes or as base64 text.</summary>
public sealed class KeyCertificateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("certificate").FullName;

    [Fact]
    public async Task What_was_sealed_under_the_file_opens_under_its_base64_text_and_not_without_it()
    {
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=test", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var bytes = certificate.Export(X509ContentType.Pfx);
        var (file, text) = (Path.Combine(_folder, "bytes.pfx"), Path.Combine(_folder, "text.pfx"));
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(text, Convert.ToBase64String(bytes), TestContext.Current.CancellationToken);
        var data = Path.Combine(_folder, "data");

        var @sealed = await WithAsync(data, file, protector => protector.Protect("a night"));
        Assert.Equal("a night", await WithAsync(data, text, protector => protector.Unprotect(@sealed)));
        await Assert.ThrowsAnyAsync<Exception>(() => WithAsync(data, "", protector => protector.Unprotect(@sealed)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> WithAsync(string data, string certificate, Func<IDataProtector, string> work)
    {
        await using var host = new RunningHost(new Dictionary<string, string> { ["Database:Folder"] = data, ["Database:KeyCertificate"] = certificate });
        return work(host.Services.GetDataProtector("test"));
    }
}
