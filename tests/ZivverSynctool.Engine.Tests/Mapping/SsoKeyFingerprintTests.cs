using ZivverSynctool.Mapping;

namespace ZivverSynctool.Tests.Mapping;

public class SsoKeyFingerprintTests
{
    [Theory]
    [InlineData("")]
    [InlineData("3f2504e0-4f89-41d3-9a0c-0305e82c3301")]
    [InlineData("käthe@example.test")]
    [InlineData("a key that is longer than any identity provider makes them, so that it needs room of its own, 日本語")]
    public void A_key_is_known_by_its_fingerprint(string key)
    {
        Assert.True(SsoKeyFingerprint.IsOf(key, SsoKeyFingerprint.Of(key)));
        Assert.False(SsoKeyFingerprint.IsOf(key + " ", SsoKeyFingerprint.Of(key)));
    }

    [Fact]
    public void The_fingerprint_is_the_beginning_of_the_sha256() => Assert.Equal("ba7816bf8f01cfea", SsoKeyFingerprint.Of("abc"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ba7816bf8f01cfeb")]
    [InlineData("ba7816bf8f01cfe")]
    [InlineData("ba7816bf8f01cfea41")]
    public void Anything_else_is_no_fingerprint_of_it(string? fingerprint) => Assert.False(SsoKeyFingerprint.IsOf("abc", fingerprint));
}
