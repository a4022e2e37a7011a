using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>
/// Replaces mail addresses by marks: the same for the same address, and of no use to whoever has not the key (HMAC-SHA-256, RFC 2104).
/// </summary>
/// <param name="key">The key.</param>
internal sealed class AddressMarks(byte[] key)
{
    private const int MarkBytes = 6;

    /// <summary>The text with marks in the place of addresses.</summary>
    public string Hide(string text)
    {
        var hidden = new StringBuilder(text.Length);
        var done = 0;
        foreach (var (start, end) in AddressPlaces.In(text))
        {
            hidden.Append(text, done, start - done).Append(MarkOf(text.Substring(start, end - start)));
            done = end;
        }

        return done == 0 ? text : hidden.Append(text, done, text.Length - done).ToString();
    }

    private string MarkOf(string address)
    {
        using var hash = new HMACSHA256(key);
        var code = hash.ComputeHash(Encoding.UTF8.GetBytes(EmailAddress.Normalize(address.Replace(AddressPlaces.Encoded, "@"))));
        return "address-" + string.Concat(code.Take(MarkBytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
