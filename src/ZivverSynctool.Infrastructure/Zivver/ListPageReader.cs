using System.Buffers;
using System.Text.Json;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Texts;

namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>
/// Reads a list as it streams in, account by account, in whatever order the answer has its properties.
/// Of the body it never holds more than the account it is at.
/// </summary>
internal sealed class ListPageReader(AccountType type, TextPool texts)
{
    private const int FirstBuffer = 64 * 1024;
    private const int LargestAccount = 64 * 1024 * 1024;

    private readonly ScimResourceReader _resources = new(texts);
    private readonly List<ZivverAccount> _accounts = [];
    private JsonReaderState _state;
    private Place _place = Place.Before;
    private Property _property;
    private int? _total;

    private enum Place
    {
        Before,
        Envelope,
        Resources,
        After,
    }

    private enum Property
    {
        Other,
        Total,
        Resources,
    }

    /// <summary>Reads one answer to its end.</summary>
    /// <exception cref="JsonException">It is not JSON, or breaks off.</exception>
    /// <exception cref="UnusableAnswer">It is no list of accounts.</exception>
    public async Task<ListPage> ReadAsync(ApiAnswer answer)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var length = 0;
            var wanted = 1;
            var atEnd = false;
            while (!atEnd)
            {
                while (!atEnd && length < wanted)
                {
                    var count = await answer.ReadAsync(buffer, length).ConfigureAwait(false);
                    atEnd = count == 0;
                    length += count;
                }

                var used = Advance(buffer.AsSpan(0, length), atEnd);
                buffer.AsSpan(used, length - used).CopyTo(buffer);
                length -= used;
                // Half an account is read again from its beginning, so wait until there is twice as much of it.
                wanted = used == 0 ? length * 2 : length + 1;
                if (wanted > buffer.Length)
                    buffer = Grow(buffer, length);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return new ListPage(_total ?? throw new UnusableAnswer("the list does not say how many accounts there are (totalResults)."), _accounts);
    }

    private static byte[] Grow(byte[] buffer, int length)
    {
        if (buffer.Length >= LargestAccount)
            throw new UnusableAnswer("one account of the list is too large to be one.");
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private int Advance(ReadOnlySpan<byte> bytes, bool atEnd)
    {
        var reader = new Utf8JsonReader(bytes, atEnd, _state);
        while (true)
        {
            var before = reader;
            if (reader.Read() && TryStep(ref reader))
                continue;
            _state = before.CurrentState;
            return (int)before.BytesConsumed;
        }
    }

    private bool TryStep(ref Utf8JsonReader reader) => _place switch
    {
        Place.Before => Begin(ref reader),
        Place.Envelope => TryEnvelope(ref reader),
        _ => TryElement(ref reader),
    };

    private bool Begin(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new UnusableAnswer("the answer is not a list of accounts.");
        _place = Place.Envelope;
        return true;
    }

    private bool TryEnvelope(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _property = ScimAttributes.Same(reader.ValueSpan, "resources"u8) ? Property.Resources
                    : ScimAttributes.Same(reader.ValueSpan, "totalresults"u8) ? Property.Total
                    : Property.Other;
                return true;
            case JsonTokenType.Number when _property == Property.Total:
                _total = reader.TryGetInt32(out var total) ? total : throw new UnusableAnswer("the number of accounts in the list (totalResults) is no whole number.");
                return true;
            case JsonTokenType.StartArray when _property == Property.Resources:
                _place = Place.Resources;
                return true;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                return reader.TrySkip();
            case JsonTokenType.EndObject:
                _place = Place.After;
                return true;
            default:
                return true;
        }
    }

    private bool TryElement(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.EndArray:
                _place = Place.Envelope;
                _property = Property.Other;
                return true;
            case JsonTokenType.StartObject:
                if (!_resources.TryRead(ref reader))
                    return false;
                _accounts.Add(_resources.Resource.ToAccount(type));
                return true;
            default:
                throw new UnusableAnswer("the list has something in it that is no account.");
        }
    }
}
