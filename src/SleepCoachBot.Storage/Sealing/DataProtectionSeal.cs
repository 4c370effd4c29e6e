using System.Runtime.InteropServices;
using Microsoft.AspNetCore.DataProtection;

namespace SleepCoachBot.Storage.Sealing;

/// <summary>The one seal of every free text, state, transcript and outbox row: authenticated encryption with rotating keys.</summary>
internal sealed class DataProtectionSeal(IDataProtectionProvider provider) : ISeal
{
    private readonly IDataProtector _protector = provider.CreateProtector("SleepCoachBot.Storage.v1");

    public byte[] Close(ReadOnlyMemory<byte> plain) => _protector.Protect(Whole(plain));

    public byte[] Open(byte[] closed) => _protector.Unprotect(closed);

    // The protector takes whole arrays; most memories are one.
    private static byte[] Whole(ReadOnlyMemory<byte> plain) =>
        MemoryMarshal.TryGetArray(plain, out var part) && part.Offset == 0 && part.Count == part.Array!.Length ? part.Array : plain.ToArray();
}
