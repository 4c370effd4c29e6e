using System.Buffers.Text;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SleepCoachBot.Storage.Sealing;

/// <summary>Reads the certificate that locks the keys in the database.</summary>
internal static class KeyFile
{
    /// <summary>Reads a PKCS #12 file, as bytes or as the base64 text that a vault mounts in its place.</summary>
    /// <param name="path">The file.</param>
    /// <param name="password">Its password; null when it has none.</param>
    public static X509Certificate2 Read(string path, string? password)
    {
        var content = File.ReadAllBytes(path);
        // PKCS #12 begins with 0x30, a digit in base64, and goes on with bytes that are none.
        return X509CertificateLoader.LoadPkcs12(Base64.IsValid(content) ? Convert.FromBase64String(Encoding.ASCII.GetString(content)) : content, password);
    }
}
