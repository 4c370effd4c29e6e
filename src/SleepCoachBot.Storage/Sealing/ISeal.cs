namespace SleepCoachBot.Storage.Sealing;

/// <summary>Seals what people wrote before it is stored: no backup, index or page of the file says it without the keys.</summary>
/// <remarks>The keys lie in the same database, locked by a certificate where the program has one (<see cref="DatabaseOptions.KeyCertificate"/>).</remarks>
internal interface ISeal
{
    byte[] Close(ReadOnlyMemory<byte> plain);

    /// <exception cref="System.Security.Cryptography.CryptographicException">Not sealed by a key of this database, or changed since.</exception>
    byte[] Open(byte[] closed);
}
